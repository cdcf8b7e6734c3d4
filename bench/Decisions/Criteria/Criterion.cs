using Bench.Claims;

namespace Bench.Decisions.Criteria;

/// <summary>Something that options are asked for in turn. Whoever is worse by more than counts is out; whoever is not, stays.</summary>
/// <param name="name">What is asked, in words.</param>
/// <param name="reason">Why it is asked, and why here.</param>
internal abstract class Criterion(string name, string reason)
{
    /// <summary>What is asked, in words.</summary>
    public string Name => name;

    /// <summary>Whether even an option that is alone may go by it.</summary>
    public virtual bool IsMust => false;

    /// <summary>Asks it.</summary>
    /// <param name="options">Who is left.</param>
    /// <param name="evidence">What was measured.</param>
    /// <param name="wires">The wires that times may be from, the first that has them first.</param>
    public abstract Step Ask(IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires);

    protected Step Answer(IReadOnlyList<string> left, IReadOnlyList<Dropped> dropped) => new(name, reason, left, dropped, null);

    protected Step Unasked(IReadOnlyList<string> options, string why) => new(name, reason, options, [], why);
}
