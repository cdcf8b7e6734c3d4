namespace Bench.Fuzzing;

/// <summary>A target that stands.</summary>
internal interface IFuzzSession : IAsyncDisposable
{
    /// <summary>Gives it inputs, and looks at what they have left behind.</summary>
    /// <param name="random">What the inputs are made by: the same one makes the same inputs.</param>
    /// <param name="inputs">How many.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="FuzzFindingException">It did what it must not do, whatever it is sent.</exception>
    Task RunAsync(Random random, int inputs, CancellationToken cancellationToken);
}
