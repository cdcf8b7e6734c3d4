using System.Text.Encodings.Web;
using Bench.Reports.Html;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Reports.Html;

public class HtmlTextTests
{
    [Fact]
    public void Letters_are_unescaped_and_markup_is_not() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
    {
        var html = HtmlText.Unescaped(HtmlEncoder.Default.Encode(text ?? ""));

        html.ShouldNotContain('<');
        html.ShouldNotContain('"');
        System.Net.WebUtility.HtmlDecode(html).ShouldBe(System.Net.WebUtility.HtmlDecode(HtmlEncoder.Default.Encode(text ?? "")));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("&#xD7; &#xB5;s &#x2013;", "× µs –")]
    [InlineData("&#x1F44B;", "👋")]
    [InlineData("&#x3C;b&#x3E; &#x27; &#x22; &#xA0;", "&#x3C;b&#x3E; &#x27; &#x22; &#xA0;")]
    [InlineData("&amp;#xD7;", "&amp;#xD7;")]
    [InlineData("&#xD800; &#xFFFFFF;", "&#xD800; &#xFFFFFF;")]
    public void Only_what_can_be_no_markup_stands_as_itself(string html, string unescaped) => HtmlText.Unescaped(html).ShouldBe(unescaped);

    [Fact]
    public void A_cell_is_linked_by_its_name() => HtmlText.Href("chat-send/grpc/memory").ShouldBe("#chat-send/grpc/memory");
}
