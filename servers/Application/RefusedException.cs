namespace Servers.Application;

/// <summary>A request was turned down. Thrown by the application, told over the protocol, thrown again by the client.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Says why.</summary>
    public RefusedException(Refusal refusal, string message)
        : base(message) => Refusal = refusal;

    /// <summary>Says why, and what the protocol said.</summary>
    public RefusedException(Refusal refusal, string message, Exception innerException)
        : base(message, innerException) => Refusal = refusal;

    /// <summary>An invalid request.</summary>
    public RefusedException()
        : this(Refusal.Invalid, "the request was refused")
    {
    }

    /// <summary>An invalid request.</summary>
    public RefusedException(string message)
        : this(Refusal.Invalid, message)
    {
    }

    /// <summary>An invalid request.</summary>
    public RefusedException(string message, Exception innerException)
        : this(Refusal.Invalid, message, innerException)
    {
    }

    /// <summary>The kind of refusal.</summary>
    public Refusal Refusal { get; }
}
