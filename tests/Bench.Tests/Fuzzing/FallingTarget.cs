using Bench.Fuzzing;

namespace Bench.Tests.Fuzzing;

/// <summary>Falls on every input that is drawn as one number in a thousand.</summary>
internal sealed class FallingTarget(string id) : IFuzzTarget, IFuzzSession
{
    public string Id => id;

    public ValueTask<IFuzzSession> OpenAsync(CancellationToken cancellationToken) => new(this);

    public Task RunAsync(Random random, int inputs, CancellationToken cancellationToken)
    {
        for (var i = 0; i < inputs; i++)
        {
            if (random.Next(1_000) == 0)
            {
                throw new FuzzFindingException($"it fell on input {i}");
            }
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
