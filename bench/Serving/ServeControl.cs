namespace Bench.Serving;

/// <summary>The served process's ear: answers its parent's requests, and tells when there is no parent any more.</summary>
/// <param name="requests">The parent's requests, a line each; their end is the parent's.</param>
/// <param name="answers">Where the answers go.</param>
internal sealed class ServeControl(TextReader requests, TextWriter answers)
{
    /// <summary>Answers until the requests end.</summary>
    public Task ListenAsync() => Task.Factory.StartNew(
        Listen, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default); // A read of the console blocks its thread.

    private void Listen()
    {
        while (requests.ReadLine() is { } request)
        {
            answers.WriteLine(request == ServeProtocol.Usage
                ? ServeProtocol.UsageLine(OwnProcess.Spent())
                : $"there is no request '{request}'; there is {ServeProtocol.Usage}");
            answers.Flush();
        }
    }
}
