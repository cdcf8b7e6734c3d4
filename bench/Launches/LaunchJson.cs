using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench.Launches;

/// <summary>What passes between a launch and who started it, each on one line.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WarmUpRequest))]
[JsonSerializable(typeof(MatchAnswer))]
internal sealed partial class LaunchJson : JsonSerializerContext;
