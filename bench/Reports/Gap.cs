namespace Bench.Reports;

/// <summary>Something that a reader would look for and that the record does not have.</summary>
/// <param name="What">What is missing.</param>
/// <param name="Why">Why, as far as the record knows.</param>
internal sealed record Gap(string What, string Why);
