using System.Globalization;
using System.Numerics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Servers.Application;

namespace Servers.Rest.Server;

/// <summary>Parameters of a URL.</summary>
internal static class RequestParameters
{
    /// <summary>A parameter of the path. Servers decode all of it but the slash, which would be a separator.</summary>
    public static string Segment(this HttpRequest request, string name) =>
        ((string)request.RouteValues[name]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A number of the query; null where it is not there.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Invalid"/>: it is no whole number.</exception>
    public static T? Number<T>(this HttpRequest request, string name)
        where T : struct, IBinaryInteger<T>
    {
        // Not HttpRequest.Query, which makes a dictionary of strings.
        foreach (var parameter in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (parameter.EncodedName.Span.SequenceEqual(name))
            {
                return T.TryParse(parameter.EncodedValue.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw new RefusedException(
                        Refusal.Invalid,
                        $"{name} is a whole number that fits {typeof(T).Name}, not '{parameter.DecodeValue()}'");
            }
        }

        return null;
    }
}
