namespace Bench.Records;

/// <summary>What a record holds of encodings by themselves, without any protocol or wire.</summary>
/// <param name="Codecs">What encoding and decoding one message costs.</param>
/// <param name="Duels">The rounds in which encodings took turns, on the same message.</param>
/// <param name="Probes">What decoders made of messages that break the contract.</param>
internal sealed record CodecSection(
    IReadOnlyList<CodecRecord> Codecs, IReadOnlyList<TournamentRecord> Duels, IReadOnlyList<ProbeRecord> Probes);
