using Bench.Records;

namespace Bench.Claims;

/// <summary>Makes a verdict of what bears on a claim. No point counts for more than another, and none that is undecided counts for anything.</summary>
internal static class Weighing
{
    /// <summary>What records say of a claim.</summary>
    public static ClaimFinding Of(Claim claim, Evidence evidence)
    {
        var parts = claim.Rules.Select(rule => rule.Look(evidence).ToList()).ToList();
        var looked = parts.SelectMany(static part => part).ToList();
        string[] empty = [.. parts.Where(static part => part.Count > 0 && part.All(static look => look.Row is null)).Select(static part => part[0].Missing!.What)];
        EvidenceRow[] rows = [.. looked.Select(static look => look.Row).OfType<EvidenceRow>()];
        MissingPoint[] missing = [.. looked.Select(static look => look.Missing).OfType<MissingPoint>().Distinct()];
        var verdict = Verdict(rows);
        return new ClaimFinding(
            claim.Id,
            claim.Statement,
            claim.Decides,
            verdict,
            ClaimWords.Of(verdict, rows, missing, empty),
            Certainty.Of(verdict == ClaimVerdict.NotMeasured ? [] : [.. Parts(empty.Length, parts.Count), .. Doubts(rows, missing, evidence)]),
            [.. claim.Rules.Select(static rule => rule.Threshold).Distinct()],
            rows,
            missing,
            claim.Limits);
    }

    /// <summary>What points say together.</summary>
    public static ClaimVerdict Verdict(IReadOnlyCollection<EvidenceRow> rows)
    {
        var (supporting, undecided) = (Count(rows, Bearing.For), Count(rows, Bearing.Undecided));
        var decided = rows.Count - undecided;
        return rows.Count == 0 ? ClaimVerdict.NotMeasured
            : undecided > decided ? ClaimVerdict.Undecided
            : supporting == decided ? ClaimVerdict.Supported
            : supporting == 0 ? ClaimVerdict.Refuted
            : ClaimVerdict.Depends;
    }

    /// <summary>How many points bear on it so.</summary>
    public static int Count(IEnumerable<EvidenceRow> rows, Bearing bearing) => rows.Count(row => row.Bearing == bearing);

    private static IEnumerable<string> Parts(int empty, int all)
    {
        if (empty > 0)
        {
            yield return $"nothing was measured of {empty} of its {all} parts";
        }
    }

    private static IEnumerable<string> Doubts(EvidenceRow[] rows, MissingPoint[] missing, Evidence evidence)
    {
        var used = rows.Select(static row => row.Record).ToHashSet();
        if (missing.Length > rows.Length)
        {
            yield return $"{rows.Length} of {rows.Length + missing.Length} points measured";
            yield return "fewer than half of them";
        }
        else if (missing.Length > 0)
        {
            yield return $"{rows.Length} of {rows.Length + missing.Length} points measured";
        }

        if (Count(rows, Bearing.Undecided) is > 0 and var undecided)
        {
            yield return $"{undecided} of {rows.Length} points undecided";
        }

        if (rows.Any(static row => row.Note?.Contains(SingleRun.Note, StringComparison.Ordinal) == true))
        {
            yield return SingleRun.Note;
        }

        // What is counted does not depend on how busy a machine is.
        if (rows.Any(static row => row is { Values.Count: 0, Ratio: not null } or { Unit: "ns" or "µs" }))
        {
            foreach (var doubt in evidence.Sources.Where(source => used.Contains(source.Name)).SelectMany(static source => Doubts(source)).Distinct())
            {
                yield return doubt;
            }
        }
    }

    /// <summary>What makes times of a record worth less.</summary>
    public static IEnumerable<string> Doubts(EvidenceSource source)
    {
        if (source.Record.Incomplete is { } why)
        {
            yield return $"the record is incomplete: {why}";
        }

        if (source.Record.Tournaments.Any(static tournament => tournament.Purpose == TournamentPurpose.Comparison) && source.Findings.Noise.Floor is null)
        {
            yield return "the machine's noise is not known";
        }

        if (source.Record.Findings.Where(static finding => finding.Concern).Select(static finding => finding.Says).ToList() is { Count: > 0 } concerns)
        {
            yield return $"the doctor's concerns: {string.Join("; ", concerns.Select(static concern => concern.TrimEnd('.')))}";
        }
    }
}
