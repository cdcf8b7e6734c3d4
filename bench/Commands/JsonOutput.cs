using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>What <c>--json</c> prints: one document, camelCase, on standard output.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Listing))]
[JsonSerializable(typeof(IReadOnlyList<CellVerdict>))]
[JsonSerializable(typeof(IReadOnlyList<Sizes.SizeRow>))]
[JsonSerializable(typeof(Sizes.SizeReport))]
[JsonSerializable(typeof(IReadOnlyList<Records.Finding>))]
[JsonSerializable(typeof(IReadOnlyList<Records.LoadRecord>))]
[JsonSerializable(typeof(IReadOnlyList<Records.GoodputRecord>))]
[JsonSerializable(typeof(DuelReport))]
[JsonSerializable(typeof(NoiseReport))]
[JsonSerializable(typeof(Sweeps.SweepReport))]
[JsonSerializable(typeof(Tuning.TuneReport))]
[JsonSerializable(typeof(Reports.RunFindings))]
[JsonSerializable(typeof(Claims.ClaimsReport))]
[JsonSerializable(typeof(Regression.Baseline))]
[JsonSerializable(typeof(FigureReport))]
[JsonSerializable(typeof(BaseReport))]
[JsonSerializable(typeof(Comparisons.RecordComparison))]
internal sealed partial class JsonOutput : JsonSerializerContext
{
    /// <summary>The option, the same for every verb.</summary>
    public static Option<bool> Option() => new("--json") { Description = "Print JSON for machines instead of tables" };

    /// <summary>Prints a document as it is, without the console's own wrapping.</summary>
    public static void Print<T>(IAnsiConsole output, T document, Func<JsonOutput, JsonTypeInfo<T>> type) =>
        output.Profile.Out.Writer.WriteLine(Text(document, type));

    /// <summary>The document as text.</summary>
    public static string Text<T>(T document, Func<JsonOutput, JsonTypeInfo<T>> type)
    {
        var context = new JsonOutput(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return JsonSerializer.Serialize(document, type(context));
    }
}
