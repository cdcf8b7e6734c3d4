using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Payloads.Encodings;

namespace Servers.SignalR;

/// <summary>How both ends write what is within a hub message: as every other contender's JSON.</summary>
internal static class HubJson
{
    /// <summary>The suite's contract, and behind it what the runtime finds out about a stream's items, which may be null.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonPayload.Context.Options);
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        return options;
    }
}
