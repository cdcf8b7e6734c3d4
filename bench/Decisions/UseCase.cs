namespace Bench.Decisions;

/// <summary>A service that people build, with its answers.</summary>
/// <param name="Name">The ID: never renamed, only removed or added.</param>
/// <param name="Title">What it is.</param>
/// <param name="Story">What happens in it, in a sentence.</param>
/// <param name="Answers">What has to be known of it.</param>
internal sealed record UseCase(string Name, string Title, string Story, Answers Answers);
