using System.Buffers;
using System.Text.Json;
using Bench.Records;
using Payloads;
using Payloads.Encodings;

namespace Bench.Codecs;

/// <summary>A message that breaks the contract, in every encoding, given to the suite's own decoders: what they do is observed, not assumed.</summary>
/// <param name="Mistake">The ID of the mistake.</param>
/// <param name="InJson">The message in JSON.</param>
/// <param name="InProtobuf">The message in protobuf.</param>
internal sealed record ContractProbe(string Mistake, ReadOnlyMemory<byte> InJson, ReadOnlyMemory<byte> InProtobuf)
{
    private static readonly JsonPayload s_defaults = new(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    // The suite's JSON requires every member and exact types; ASP.NET Core's defaults do not.
    private static readonly (string Name, Func<ContractProbe, ChatMessage> Decode)[] s_decoders =
    [
        .. PayloadEncoding.All.Select(static encoding => (encoding.Name, (Func<ContractProbe, ChatMessage>)(probe =>
            encoding.Codec<ChatMessage>().Read(new ReadOnlySequence<byte>(encoding.IsText ? probe.InJson : probe.InProtobuf))))),
        ("json-defaults", static probe => JsonSerializer.Deserialize(probe.InJson.Span, s_defaults.ChatMessage)),
    ];

    /// <summary>What every one of them carries, but for its mistake.</summary>
    public static ChatMessage Meant { get; } = new(7, "lobby", "ada", "hi", 42);

    /// <summary>Gives every mistake to every decoder.</summary>
    public static IReadOnlyList<ProbeRecord> RunAll() =>
    [
        .. from probe in ContractProbes.All
           from decoder in s_decoders
           select probe.Run(decoder.Name, decoder.Decode),
    ];

    private ProbeRecord Run(string decoder, Func<ContractProbe, ChatMessage> decode)
    {
        var id = $"probe/{Mistake}/{decoder}";
        try
        {
            var read = decode(this);
            return new ProbeRecord(id, Mistake, decoder, Refused: false, read == Meant ? "let through, and read as it was meant" : $"let through, and read with {Differences(read)}");
        }
        catch (Exception failure) when (failure is MalformedPayloadException or JsonException)
        {
            return new ProbeRecord(id, Mistake, decoder, Refused: true, "refused");
        }
    }

    private static string Differences(ChatMessage read) => Reports.Summary.List([.. ((string?[])
    [
        read.Id == Meant.Id ? null : $"id {read.Id}",
        read.Room == Meant.Room ? null : $"room {Text(read.Room)}",
        read.Author == Meant.Author ? null : $"author {Text(read.Author)}",
        read.Text == Meant.Text ? null : $"text {Text(read.Text)}",
        read.SentAt == Meant.SentAt ? null : $"sentAt {read.SentAt}",
        read.Sequence == Meant.Sequence ? null : $"sequence {read.Sequence}",
    ]).OfType<string>()]);

    private static string Text(string? text) => text is null ? "null" : $"'{text}'";
}
