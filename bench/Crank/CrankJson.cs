using System.Text.Json.Serialization;

namespace Bench.Crank;

/// <summary>Statistics as JSON: names as Crank's documents have them, all on one line.</summary>
[JsonSourceGenerationOptions(WriteIndented = false)]
[JsonSerializable(typeof(CrankStatistics))]
internal sealed partial class CrankJson : JsonSerializerContext;
