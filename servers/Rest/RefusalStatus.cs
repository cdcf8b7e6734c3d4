using System.Net;
using Microsoft.AspNetCore.Http;
using Servers.Application;

namespace Servers.Rest;

/// <summary>Refusals as HTTP says them, and back.</summary>
internal static class RefusalStatus
{
    public static int ToStatus(this Refusal refusal) => refusal switch
    {
        Refusal.NotFound => StatusCodes.Status404NotFound,
        Refusal.Lagged => StatusCodes.Status410Gone,
        Refusal.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The refusal that a status stands for; null where it is none of ours.</summary>
    public static Refusal? ToRefusal(this HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.RequestUriTooLong => Refusal.Invalid,
        HttpStatusCode.NotFound => Refusal.NotFound,
        HttpStatusCode.Gone => Refusal.Lagged,
        HttpStatusCode.RequestEntityTooLarge => Refusal.TooLarge,
        _ => null,
    };
}
