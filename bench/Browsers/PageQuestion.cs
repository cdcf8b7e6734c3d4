using Bench.Records;

namespace Bench.Browsers;

/// <summary>What the page is asked to measure: <c>measure.js</c> has the other side of it.</summary>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Measure">In which respect.</param>
/// <param name="Rate">Per second.</param>
/// <param name="Seconds">How long.</param>
/// <param name="WarmUp">How long before, in seconds.</param>
/// <param name="Poll">How long before each poll, in milliseconds; 0 where it does not poll by the clock.</param>
internal sealed record PageQuestion(string Contender, BrowserMeasure Measure, double Rate, double Seconds, double WarmUp, double Poll);
