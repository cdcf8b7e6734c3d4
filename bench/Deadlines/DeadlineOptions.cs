namespace Bench.Deadlines;

/// <summary>What calls are given up by.</summary>
/// <param name="Deadline">How long a call may take.</param>
/// <param name="Calls">How many are given up.</param>
internal sealed record DeadlineOptions(TimeSpan Deadline, int Calls);
