using System.Collections.Frozen;

namespace Servers;

/// <summary>What a contender can do itself, what it emulates and how, and what it cannot do and why. What is not named is done natively.</summary>
public sealed class Capabilities
{
    private readonly FrozenDictionary<Operation, string> _emulated;
    private readonly FrozenDictionary<Operation, string> _missing;

    private Capabilities(IReadOnlyDictionary<Operation, string> emulated, IReadOnlyDictionary<Operation, string> missing)
    {
        _emulated = emulated.ToFrozenDictionary();
        _missing = missing.ToFrozenDictionary();
    }

    /// <summary>Everything, natively.</summary>
    public static Capabilities Native { get; } = new(
        FrozenDictionary<Operation, string>.Empty, FrozenDictionary<Operation, string>.Empty);

    /// <summary>These, with one operation emulated.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="how">By what means, in a few words: "polls with ?after=".</param>
    public Capabilities Emulating(Operation operation, string how) =>
        new(new Dictionary<Operation, string>(_emulated) { [operation] = how }, _missing);

    /// <summary>These, with one operation missing.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="why">Why it can't be done, in a few words.</param>
    public Capabilities Lacking(Operation operation, string why) =>
        new(_emulated, new Dictionary<Operation, string>(_missing) { [operation] = why });

    /// <summary>How an operation is emulated; null where it is native.</summary>
    public string? Emulation(Operation operation) => _emulated.GetValueOrDefault(operation);

    /// <summary>Why an operation is missing; null where it is not.</summary>
    public string? WhyMissing(Operation operation) => _missing.GetValueOrDefault(operation);
}
