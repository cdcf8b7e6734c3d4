namespace Bench.Web;

/// <summary>When a tick was published.</summary>
/// <param name="Sequence">Its place on the tape.</param>
/// <param name="At">Milliseconds on the server's clock.</param>
internal sealed record PublishTime(long Sequence, double At);
