namespace Bench.Claims;

/// <summary>Every claim with its verdict, computed from records alone: the same records give the same report.</summary>
/// <param name="Records">The records, in the order in which they are asked.</param>
/// <param name="Claims">The claims, in the catalog's order.</param>
internal sealed record ClaimsReport(IReadOnlyList<ClaimsReport.Origin> Records, IReadOnlyList<ClaimFinding> Claims)
{
    /// <summary>What records say of the catalog's claims.</summary>
    public static ClaimsReport Of(Evidence evidence) => Of(evidence, ClaimCatalog.All);

    /// <summary>What records say of claims.</summary>
    public static ClaimsReport Of(Evidence evidence, IEnumerable<Claim> claims) => new(
        [.. evidence.Sources.Select(static source => new Origin(source.Name, source.Record.Command, source.Record.StartedAt, source.Record.Profile))],
        [.. claims.Select(claim => Weighing.Of(claim, evidence))]);

    /// <summary>A record that was asked.</summary>
    internal sealed record Origin(string Name, string Command, DateTimeOffset StartedAt, string Profile);
}
