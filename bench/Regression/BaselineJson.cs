using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench.Regression;

/// <summary>A baseline as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Baseline))]
internal sealed partial class BaselineJson : JsonSerializerContext
{
    // Made on use: static members of the generated half are set up in no order that can be relied on.
    private static BaselineJson Readable => new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(Baseline baseline) => JsonSerializer.Serialize(baseline, Readable.Baseline) + "\n";

    /// <exception cref="JsonException">It is no baseline.</exception>
    public static Baseline? Read(string json) => JsonSerializer.Deserialize(json, Readable.Baseline);

    /// <summary>The schema alone, which any version can read; null where there is none.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static int? SchemaOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("schema", out var schema)
            && schema.ValueKind == JsonValueKind.Number
            && schema.TryGetInt32(out var version) ? version : null;
    }
}
