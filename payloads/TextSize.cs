namespace Payloads;

/// <summary>How long a chat message's text is, in UTF-8 bytes.</summary>
public enum TextSize
{
    /// <summary>A line of chat: 60 bytes.</summary>
    Small = 60,

    /// <summary>A long paragraph: 1 KiB.</summary>
    Medium = 1024,

    /// <summary>A pasted log or document: 16 KiB.</summary>
    Large = 16 * 1024,
}
