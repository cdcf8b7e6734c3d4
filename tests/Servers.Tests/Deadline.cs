using System.Runtime.CompilerServices;

namespace Servers.Tests;

/// <summary>How long a test waits for what has to happen, before it fails instead of hanging. No test's outcome depends on how fast it does happen.</summary>
internal static class Deadline
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>A token for a call that is expected to end.</summary>
    public static CancellationToken Token() => new CancellationTokenSource(s_patience).Token;

    public static Task Within(Task task) => task.WaitAsync(s_patience);

    public static Task<T> Within<T>(Task<T> task) => task.WaitAsync(s_patience);

    public static Task Within(ValueTask task) => Within(task.AsTask());

    public static Task<T> Within<T>(ValueTask<T> task) => Within(task.AsTask());

    /// <summary>Waits for a state that another thread brings about.</summary>
    public static async Task Until(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        var end = Environment.TickCount64 + (long)s_patience.TotalMilliseconds;
        while (!isSo())
        {
            Environment.TickCount64.ShouldBeLessThan(end, $"waited {s_patience.TotalSeconds} s in vain for {what}");
            await Task.Delay(1);
        }
    }
}
