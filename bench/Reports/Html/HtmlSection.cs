namespace Bench.Reports.Html;

/// <summary>A section of the page: what it has is shown in the order of its properties, and what it has not is left out.</summary>
/// <param name="Id">What links to it name.</param>
/// <param name="Title">Its heading.</param>
public sealed record HtmlSection(string Id, string Title)
{
    /// <summary>What is to be known before the rest.</summary>
    public IReadOnlyList<HtmlProse> Text { get; init; } = [];

    /// <summary>A list of findings or remarks.</summary>
    public IReadOnlyList<HtmlProse> Items { get; init; } = [];

    /// <summary>Charts, each with its table.</summary>
    public IReadOnlyList<HtmlChart> Charts { get; init; } = [];

    /// <summary>Tables.</summary>
    public IReadOnlyList<HtmlTable> Tables { get; init; } = [];

    /// <summary>What is said of <see cref="Folded"/> while they are closed.</summary>
    public string FoldedTitle { get; init; } = "More";

    /// <summary>Tables that are opened by who wants them.</summary>
    public IReadOnlyList<HtmlTable> Folded { get; init; } = [];

    /// <summary>Text as it is typed, such as a command; null where there is none.</summary>
    public string? Typed { get; init; }

    /// <summary>Sections within.</summary>
    public IReadOnlyList<HtmlSection> Parts { get; init; } = [];
}
