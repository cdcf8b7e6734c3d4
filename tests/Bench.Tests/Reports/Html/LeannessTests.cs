using Bench.Reports.Html;

namespace Bench.Tests.Reports.Html;

public class LeannessTests
{
    [Fact]
    public void A_cell_and_what_links_to_it_get_the_same_short_anchor() =>
        Leanness.Of("""<a href="#w/b/m">1</a><a href="#w/a/m">2</a><p id="w/a/m"><p id="w/b/m">""")
            .ShouldBe("""<a href=#c1>1</a><a href=#c2>2</a><p id=c2><p id=c1>""");

    [Theory]
    [InlineData("""<a href="#duels/chat-send/memory/grpc">1</a>""")]
    [InlineData("""<p id="push/grpc/tcp@50×16">w/a/m</p>""")]
    [InlineData("""<a href="https://example.org/a/b">1</a>""")]
    public void Whatever_else_is_linked_keeps_its_name(string html) => Leanness.Of(html).ShouldBe(html);

    [Fact]
    public void End_tags_of_cells_and_rows_are_left_out() =>
        Leanness.Of("<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>")
            .ShouldBe("<table><thead><tr><th>a</thead><tbody><tr><td>b</tbody></table>");

    [Theory]
    [InlineData("""<path d="M0 0" class="m"/>""", """<path d="M0 0" class="m"/>""")]
    [InlineData("""<text x="4.5" y="-1" class="row">a="b" </text>""", """<text x=4.5 y=-1 class=row>a="b" </text>""")]
    [InlineData("""<script>if (a < b) c="d" </script>""", """<script>if (a < b) c="d" </script>""")]
    [InlineData("""<a aria-label="a b" href="">""", """<a aria-label="a b" href="">""")]
    public void Quotes_stay_only_where_they_are_needed(string html, string lean) => Leanness.Of(html).ShouldBe(lean);
}
