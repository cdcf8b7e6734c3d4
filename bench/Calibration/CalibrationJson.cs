using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench.Calibration;

/// <summary>The lines of a journal.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CalibrationSetting))]
[JsonSerializable(typeof(TrialOutcome))]
internal sealed partial class CalibrationJson : JsonSerializerContext;
