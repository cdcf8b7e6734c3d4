using System.Xml.Linq;
using Bench.Reports.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Reports.Charts;

public class CanvasTests
{
    private static readonly Arbitrary<string> s_texts = Gen.ArrayOf(Gen.Elements("<", ">", "&", "\"", "'", "</text>", "<script>", "a", "é", "消息", "👋🏽", "\0", "\u001b", "\n", "]]>", "&amp;"))
        .Select(string.Concat).ToArbitrary();

    [Fact]
    public void Whatever_text_is_drawn_it_is_text_and_nothing_else() => Prop.ForAll(s_texts, static text =>
    {
        var canvas = new Canvas(Svg.Wide);
        canvas.Text(1, 2, text);
        canvas.Mark(1, 2, SeriesLook.Of(0), hint: text);

        var shapes = XElement.Parse($"<svg>{canvas}</svg>").Elements().ToList();

        var shown = new string([.. text.Where(static letter => !char.IsControl(letter))]);
        shapes.Count.ShouldBe(2);
        (shapes[0].Value, shapes[1].Value).ShouldBe((shown, shown));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_does_not_fit_is_cut_and_says_so() => Prop.ForAll(s_texts, Gen.Choose(20, 200).ToArbitrary(), static (text, room) =>
    {
        var fitted = Canvas.Fit(text, room);

        Canvas.WidthOf(fitted).ShouldBeLessThanOrEqualTo(room);
        (fitted == text || (fitted.EndsWith('…') && text.StartsWith(fitted[..^1], StringComparison.Ordinal))).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();
}
