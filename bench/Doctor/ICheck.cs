using Bench.Records;

namespace Bench.Doctor;

/// <summary>Looks at one thing that bears on what the numbers of a run are worth.</summary>
internal interface ICheck
{
    /// <summary>What is looked at, in a word: "load", "governor".</summary>
    string Name { get; }

    /// <summary>Looks. What can't be known here is a finding that says so, never an exception.</summary>
    ValueTask<Finding> ExamineAsync(Surroundings surroundings, CancellationToken cancellationToken);
}
