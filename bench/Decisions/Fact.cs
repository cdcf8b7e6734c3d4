namespace Bench.Decisions;

/// <summary>Something that is known of a protocol and was not measured.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Aspect">What it is about.</param>
/// <param name="Fit">How far it has that.</param>
/// <param name="Says">What is known, in one sentence.</param>
/// <param name="Source">What the source is called.</param>
/// <param name="Address">Where it is.</param>
internal sealed record Fact(string Protocol, Aspect Aspect, Fit Fit, string Says, string Source, string Address);
