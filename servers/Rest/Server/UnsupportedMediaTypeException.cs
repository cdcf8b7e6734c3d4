namespace Servers.Rest.Server;

/// <summary>A body came in another media type than this server reads. HTTP's own refusal: the application knows no media types.</summary>
internal sealed class UnsupportedMediaTypeException(string? actual, string expected)
    : Exception($"the body is of type '{actual}'; send it as '{expected}'");
