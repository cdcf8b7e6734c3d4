using System.Text;
using Bench.Commands;
using Bench.Reports;

namespace Bench.Tests.Reports;

public class SpliceTests
{
    // A byte order mark, a byte that is no UTF-8, and no line end at the end: none of them is Splice's business.
    private static readonly byte[] s_before = [0xEF, 0xBB, 0xBF, .. "# Title\n\xFF "u8, 0xFF];
    private static readonly byte[] s_after = [.. "\r\ntail"u8, 0xFE];

    [Fact]
    public void Everything_outside_the_markers_stays_as_it_is()
    {
        byte[] document = [.. s_before, .. "<!-- results:begin -->\nold\n<!-- results:end -->"u8, .. s_after];

        var spliced = Splice.Into(document, "new\nlines\n", "README.md");

        spliced.ShouldBe([.. s_before, .. "<!-- results:begin -->\n\nnew\nlines\n\n<!-- results:end -->"u8, .. s_after]);
        Splice.Into(spliced, "new\nlines\n", "README.md").ShouldBe(spliced);
    }

    [Fact]
    public void Lines_end_as_the_documents_do() =>
        Encoding.UTF8.GetString(Splice.Into("<!-- results:begin -->\r\n<!-- results:end -->\r\n"u8, "a\nb\n", "README.md"))
            .ShouldBe("<!-- results:begin -->\r\n\r\na\r\nb\r\n\r\n<!-- results:end -->\r\n");

    [Theory]
    [InlineData("nothing", "README.md has no '<!-- results:begin -->'")]
    [InlineData("<!-- results:begin --> only", "README.md has no '<!-- results:end -->'")]
    [InlineData("<!-- results:end --> <!-- results:begin -->", "README.md has '<!-- results:end -->' before '<!-- results:begin -->'")]
    [InlineData("<!-- results:begin --> <!-- results:begin --> <!-- results:end -->", "README.md has '<!-- results:begin -->' more than once")]
    public void Markers_that_are_not_as_they_must_be_are_refused(string document, string complaint)
    {
        var refused = Should.Throw<UsageException>(() => Splice.Into(Encoding.UTF8.GetBytes(document), "new", "README.md"));

        refused.Message.ShouldStartWith(complaint);
        refused.Message.ShouldContain("Nothing has been written.");
    }
}
