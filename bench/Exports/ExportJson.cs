using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench.Exports;

/// <summary>What dashboards read is in snake_case, and has no nulls.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<GitHubActionBenchmarkEntry>))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, BencherMetric>>))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    // Made on use: static members of the generated half are set up in no order that can be relied on.
    public static ExportJson Readable => new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
