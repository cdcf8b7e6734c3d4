using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payloads.Encodings;

/// <summary>The JSON contract of every message: camelCase names, nothing missing, nothing null, defaults of optional fields left out.</summary>
/// <remarks>
/// Each message names its constructor with <see cref="JsonConstructorAttribute"/>: a struct is otherwise made by
/// initialising its properties, and then none of them is required.
/// </remarks>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChatMessage))]
[JsonSerializable(typeof(ChatMessage[]))]
[JsonSerializable(typeof(ChatAck))]
[JsonSerializable(typeof(HistoryRequest))]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(QuoteRequest))]
[JsonSerializable(typeof(SnapshotRequest))]
[JsonSerializable(typeof(TickSubscription))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(Quote[]))]
[JsonSerializable(typeof(Tick))]
[JsonSerializable(typeof(Tick[]))]
[JsonSerializable(typeof(IngestSummary))]
public sealed partial class JsonPayload : JsonSerializerContext
{
    /// <summary>
    /// The context to use. Letters outside ASCII are written as they are, as ASP.NET Core's own HTTP JSON options do
    /// (<c>Microsoft.AspNetCore.Http.Json.JsonOptions</c>): escaped, they would take three times the bytes.
    /// </summary>
    public static JsonPayload Context => Relaxed.Instance;

    // A class of its own, because the order in which the parts of a partial class initialise is not defined.
    private static class Relaxed
    {
        public static readonly JsonPayload Instance = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }
}
