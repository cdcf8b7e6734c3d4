using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench.Web;

/// <summary>What server and page say to each other, beside the protocols.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebStage))]
[JsonSerializable(typeof(PageRequest))]
[JsonSerializable(typeof(PageReply))]
internal sealed partial class PageJson : JsonSerializerContext;
