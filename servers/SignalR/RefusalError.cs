using Microsoft.AspNetCore.SignalR;
using Servers.Application;

namespace Servers.SignalR;

/// <summary>
/// A refusal as a hub says it and back. An error is one text, which the framework begins with a sentence of its own:
/// <c>An unexpected error occurred invoking 'Quote' on the server. HubException: NotFound: there is no symbol 'NONE'</c>.
/// </summary>
internal static class RefusalError
{
    private const string BeforeOurs = $"{nameof(HubException)}: ";
    private const string BeforeReason = ": ";

    // The framework's own refusal: it closes the connection, and leaves no word of ours.
    private const string TooLarge = "The maximum message size of ";

    public static HubException Of(RefusedException refused) => new($"{refused.Refusal}{BeforeReason}{refused.Message}", refused);

    /// <summary>The refusal in an error; null where there is none.</summary>
    public static RefusedException? In(HubException error)
    {
        var ours = error.Message.IndexOf(BeforeOurs, StringComparison.Ordinal);
        if (ours >= 0
            && error.Message[(ours + BeforeOurs.Length)..].Split(BeforeReason, 2) is [var word, var reason]
            && Enum.TryParse<Refusal>(word, out var refusal))
        {
            return new RefusedException(refusal, reason, error);
        }

        var tooLarge = error.Message.IndexOf(TooLarge, StringComparison.Ordinal);
        return tooLarge < 0 ? null : new RefusedException(Refusal.TooLarge, error.Message[tooLarge..], error);
    }
}
