using System.Xml.Linq;
using Bench.Reports;
using Bench.Reports.Charts;

namespace Bench.Tests.Reports.Charts;

public class SvgTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private static readonly DotChart s_dots = new(
        "Dots", "Two rows.", "times", [("a", SeriesLook.Of(0)), ("b", SeriesLook.Of(1))],
        [new DotRow("one", [("a", new Estimate(2, 1.9, 2.1), "a: 2"), ("b", new Estimate(4, 3, 5), "b: 4")]), new DotRow("two", [("a", new Estimate(1, 0.9, 1.2), "a: 1")])]);

    private static readonly BarChart s_bars = new(
        "Bars", "One group.", ["server", "client"], [new BarGroup("group", [new Bar("a", [new Segment(0, 0, 60), new Segment(1, 60, 100)], "100 B", "a"), new Bar("b", [new Segment(0, 0, 10)], "10 B", "b")])]);

    private static readonly LineChart s_lines = new(
        "Lines", "Two lines.", "in flight", "per second", [(1, "1"), (16, "16")], static value => $"{value:0}",
        [new LineSeries("a", SeriesLook.Of(0), null, [new LinePoint(1, 100, (90, 110), "a"), new LinePoint(16, 400, null, "a")]), new LineSeries("b", SeriesLook.Of(1), "3 3", [new LinePoint(1, 200, null, "b")])],
        [new LineSpan(1, 16, "a overtakes b")]);

    public static TheoryData<string> Kinds => ["dots", "bars", "lines"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_chart_is_drawn_as_ever(string kind) => Svg.Inline(Chart(kind), Svg.Narrow, "id").ShouldMatchSnapshot(kind);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_is_whole_and_asks_for_nothing(string kind)
    {
        foreach (var width in (int[])[Svg.Wide, Svg.Narrow])
        {
            var text = Svg.File(Chart(kind), width);
            var svg = XElement.Parse(text);

            svg.Name.ShouldBe(s_svg + "svg");
            text.Replace(s_svg.NamespaceName, "", StringComparison.Ordinal).ShouldNotContain("http");
            text.ShouldNotContain("url(h");
            text.ShouldNotContain("@import");
            text.ShouldContain("prefers-color-scheme: dark");
            svg.Element(s_svg + "title")!.Value.ShouldBe(Chart(kind).Title);
            svg.Element(s_svg + "desc")!.Value.ShouldBe(Chart(kind).Description);
        }
    }

    [Fact]
    public void A_title_that_looks_like_markup_is_a_title() =>
        XElement.Parse(Svg.File(s_bars with { Title = "</title><script>x</script>" }, Svg.Wide)).Descendants(s_svg + "script").ShouldBeEmpty();

    [Fact]
    public void Further_right_is_more()
    {
        var marks = XElement.Parse($"<svg>{Drawn(s_dots)}</svg>").Elements("use").Where(static mark => mark.Attribute("class")!.Value.StartsWith("m c", StringComparison.Ordinal) && mark.Element("title") is not null)
            .ToDictionary(static mark => mark.Element("title")!.Value, static mark => double.Parse(mark.Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture));

        marks["a: 1"].ShouldBeLessThan(marks["a: 2"]);
        marks["a: 2"].ShouldBeLessThan(marks["b: 4"]);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_from_zero()
    {
        var boxes = XElement.Parse($"<svg>{Drawn(s_bars)}</svg>").Elements("g").Elements("rect")
            .Select(static box => double.Parse(box.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        boxes.Count.ShouldBe(3);
        (boxes[0] / (boxes[0] + boxes[1])).ShouldBe(0.6, 0.01);
        (boxes[2] / (boxes[0] + boxes[1])).ShouldBe(0.1, 0.01);
    }

    private static Canvas Drawn(IChart chart)
    {
        var canvas = new Canvas(Svg.Wide);
        chart.Draw(canvas);
        return canvas;
    }

    private static IChart Chart(string kind) => kind switch { "dots" => s_dots, "bars" => s_bars, _ => s_lines };
}
