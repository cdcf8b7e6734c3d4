namespace Bench.Reports.Html.Sections;

/// <summary>What the machine can tell apart.</summary>
internal static class NoiseSection
{
    private static readonly HtmlColumn[] s_columns = [new("cell against itself", false), new("ratio, 1.00 in truth"), new("rounds")];

    public static HtmlSection Of(NoiseFinding noise) => new("noise", "Noise")
    {
        Text = [HtmlProse.Of(NoiseWords.Of(noise))],
        Tables = noise.Duels.Count == 0 ? [] :
        [
            new HtmlTable(
                "Cells held against themselves",
                s_columns,
                [.. noise.Duels.Select(static duel => new HtmlRow([new HtmlCell(duel.Cell, duel.Cell), Figures.Multiple(duel.Ratio, null), Figures.Count(duel.Rounds)]))]),
        ],
    };
}
