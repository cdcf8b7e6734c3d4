using System.Diagnostics;
using Bench.Commands;
using Bench.Load;
using Payloads;
using Payloads.Corpora;
using Servers;

namespace Bench.Deadlines;

/// <summary>Calls of one client: those that are answered, and those whose answers are held back until they have been given up.</summary>
/// <param name="chat">The client.</param>
/// <param name="gate">Holds answers back.</param>
/// <param name="deadline">When calls are given up.</param>
internal sealed class DeadlineCalls(IChatClient chat, StallGate gate, TimeSpan deadline)
{
    // Who has not come back by then does not keep the deadline; who has not answered by then has broken on one.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyList<ChatMessage> _messages = Corpus.Default.Messages(TextSize.Small);
    private int _sent;
    private bool _hasGivenUp;

    /// <summary>A call that is answered.</summary>
    /// <exception cref="DeadlineException">It was not, or not rightly.</exception>
    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var message = Next();
        try
        {
            var answer = await chat.SendAsync(message, cancellationToken).AsTask().WaitAsync(s_patience, cancellationToken);
            if (answer.Id != message.Id)
            {
                throw new DeadlineException($"message {message.Id} was answered by {answer.Id}: a late answer was taken for another's");
            }

            if (answer.Sequence <= 0)
            {
                throw new DeadlineException($"message {message.Id} was answered at {answer.Sequence}; expected a sequence from 1 on");
            }
        }
        catch (Exception failure) when (failure is not DeadlineException && !cancellationToken.IsCancellationRequested)
        {
            throw new DeadlineException($"{(_hasGivenUp ? "the call after one that was given up" : "the first call")} failed: {failure.Message}");
        }
    }

    /// <summary>A call that is given up at the deadline.</summary>
    /// <returns>How long until the caller went on, in ticks of the clock.</returns>
    /// <exception cref="DeadlineException">The caller was not told by a cancellation, or not at all.</exception>
    public async Task<long> GiveUpAsync(CancellationToken cancellationToken)
    {
        gate.Close();
        _hasGivenUp = true;
        try
        {
            var start = Stopwatch.GetTimestamp();
            using var end = new CancellationTokenSource(deadline);
            try
            {
                await chat.SendAsync(Next(), end.Token).AsTask().WaitAsync(s_patience, cancellationToken);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return Stopwatch.GetTimestamp() - start;
            }
            catch (TimeoutException)
            {
                throw new DeadlineException($"a call with a deadline of {Durations.Text(deadline)} had not been given up after {Durations.Text(s_patience)}");
            }

            throw new DeadlineException("a call was answered, though answers were held back");
        }
        catch (Exception failure) when (failure is not DeadlineException && !cancellationToken.IsCancellationRequested)
        {
            throw new DeadlineException($"a call was ended by {failure.GetType().Name} in place of its deadline: {failure.Message}");
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The same wait with no call: what the timer alone is late by.</summary>
    /// <returns>How long it took, in ticks of the clock.</returns>
    public static async Task<long> WaitAsync(TimeSpan deadline, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var end = new CancellationTokenSource(deadline);
        try
        {
            await Task.Delay(Timeout.Infinite, end.Token);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return Stopwatch.GetTimestamp() - start;
    }

    private ChatMessage Next() => _messages[_sent++ % _messages.Count];
}
