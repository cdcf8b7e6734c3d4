namespace Grpc.Core;

/// <summary>The outcome of a call: a code, a detail for people and, on the client only, the exception behind it.</summary>
public readonly struct Status(StatusCode statusCode, string detail, Exception? debugException)
{
    // Fields, not properties: Grpc.Net.Client reads them as fields.
    public static readonly Status DefaultSuccess = new(StatusCode.OK, "");
    public static readonly Status DefaultCancelled = new(StatusCode.Cancelled, "");

    public Status(StatusCode statusCode, string detail)
        : this(statusCode, detail, null)
    {
    }

    public StatusCode StatusCode { get; } = statusCode;

    public string Detail { get; } = detail;

    /// <summary>What went wrong beneath the call; it never crosses the wire.</summary>
    public Exception? DebugException { get; } = debugException;

    public override string ToString() => DebugException is null
        ? $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\")"
        : $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\", DebugException=\"{DebugException.GetType()}: {DebugException.Message}\")";
}
