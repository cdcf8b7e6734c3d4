using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>Asks for the quote of one symbol.</summary>
/// <param name="Symbol">The symbol.</param>
[method: JsonConstructor]
public readonly record struct QuoteRequest(string Symbol);
