using Payloads;

namespace Bench.Workloads;

/// <summary>A cell decoded something else than it should have: its figures are worth nothing.</summary>
internal sealed class WrongAnswerException(Cell cell, string message) : Exception(message)
{
    public WrongAnswerException(Cell cell, long exchanges, Tally expected, Tally actual)
        : this(
            cell,
            $"{cell.Id} gave a wrong answer within {exchanges:N0} exchanges: expected {expected.Count:N0} items summing to {expected.Sum:x16}, decoded {actual.Count:N0} summing to {actual.Sum:x16}")
    {
    }

    /// <summary>The cell that is wrong.</summary>
    public Cell Cell => cell;
}
