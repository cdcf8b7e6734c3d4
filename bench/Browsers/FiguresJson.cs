using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench.Browsers;

/// <summary>What is asked of the page, and what it answers.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PageQuestion))]
[JsonSerializable(typeof(PageFigures))]
internal sealed partial class FiguresJson : JsonSerializerContext;
