namespace Bench.Fuzzing;

/// <summary>Something that takes bytes from whoever sends them.</summary>
internal interface IFuzzTarget
{
    /// <summary>The ID: <c>rest-json/send</c> for what a contender's host answers an operation's bytes with, <c>json/ChatMessage</c> for a decoder.</summary>
    string Id { get; }

    /// <summary>Makes it ready to be given inputs.</summary>
    ValueTask<IFuzzSession> OpenAsync(CancellationToken cancellationToken);
}
