namespace Bench.Records;

/// <summary>What a decoder made of a message that breaks the contract.</summary>
/// <param name="Id">The mistake and the encoding: <c>probe/missing-field/json</c>.</param>
/// <param name="Mistake">The mistake: <c>missing-field</c>.</param>
/// <param name="Encoding">The encoding's ID; <c>json-defaults</c> is JSON as ASP.NET Core reads it unless told otherwise.</param>
/// <param name="Refused">Whether the decoder refused it.</param>
/// <param name="Observed">What it said, or what was read instead.</param>
internal sealed record ProbeRecord(string Id, string Mistake, string Encoding, bool Refused, string Observed);
