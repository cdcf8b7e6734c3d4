namespace Bench.Crank;

/// <summary>What a measurement means, as Crank wants to know it.</summary>
/// <param name="Source">Who measured it.</param>
/// <param name="Name">What measurements refer to it by.</param>
/// <param name="Aggregate">What is made of several measurements of one job.</param>
/// <param name="Reduce">What is made of several jobs.</param>
/// <param name="Format">How it is printed: a .NET format string.</param>
/// <param name="LongDescription">What it says.</param>
/// <param name="ShortDescription">What it is called in tables.</param>
internal sealed record CrankMetadata(
    string Source, string Name, string Aggregate, string Reduce, string Format, string LongDescription, string ShortDescription);
