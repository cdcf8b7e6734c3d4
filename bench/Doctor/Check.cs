using Bench.Records;

namespace Bench.Doctor;

/// <summary>A check that needs no time.</summary>
internal abstract class Check(string name) : ICheck
{
    public string Name => name;

    public ValueTask<Finding> ExamineAsync(Surroundings surroundings, CancellationToken cancellationToken) => new(Examine(surroundings));

    protected abstract Finding Examine(Surroundings surroundings);

    /// <summary>Only to be known.</summary>
    protected Finding Fine(string says) => new(name, Concern: false, says, Cure: null);

    /// <summary>It makes the numbers worse.</summary>
    protected Finding Worry(string says, string cure) => new(name, Concern: true, says, cure);

    /// <summary>This system does not say.</summary>
    protected Finding NotKnown() => Unknown.Of(name);
}
