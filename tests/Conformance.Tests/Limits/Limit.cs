using Servers;
using Servers.Application;

namespace Conformance.Tests.Limits;

/// <summary>A bound of the service: its default, how it is set, and what becomes of who goes beyond it.</summary>
/// <param name="Id">Names the limit in tests and lists.</param>
/// <param name="Bounds">What is bounded.</param>
/// <param name="Option">The member of <see cref="ServiceLimits"/> that sets it.</param>
/// <param name="Refusal">What who goes beyond it is told.</param>
/// <param name="Concerns">Whether a contender has what is bounded.</param>
/// <param name="ExceedAsync">Sets it low, goes beyond it, and fails unless that is refused and everything else goes on.</param>
internal sealed record Limit(string Id, string Bounds, string Option, string Refusal, Func<IContender, bool> Concerns, Func<IContender, Task> ExceedAsync)
{
    /// <summary>What holds where nobody sets anything.</summary>
    public int Default => (int)typeof(ServiceLimits).GetProperty(Option)!.GetValue(ServiceLimits.Default)!;
}
