namespace Payloads.Encodings;

/// <summary>The bytes are not a message of the kind that was expected.</summary>
public sealed class MalformedPayloadException : FormatException
{
    /// <summary>Says what was expected and what the decoder found wrong.</summary>
    public MalformedPayloadException(Type expected, string encoding, Exception inner)
        : base($"not a {expected?.Name} in {encoding}: {inner?.Message}", inner)
    {
    }

    /// <summary>Says what was wrong.</summary>
    public MalformedPayloadException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was wrong, and why.</summary>
    public MalformedPayloadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says only that it was malformed.</summary>
    public MalformedPayloadException()
        : base("malformed payload")
    {
    }
}
