using System.Text;
using Bench.Exports;

namespace Bench.Tests.Exports;

public class ExporterTests
{
    private static readonly ExportedFigure[] s_figures =
    [
        new("chat-send/grpc/memory", "wire-up", "B", 302),
        new("chat-send/grpc/memory", "time-ratio", "times the base", 1.02, 0.99, 1.06, "undecided [-1.0 %, +6.0 %]"),
    ];

    [Theory]
    [InlineData("github-action-benchmark")]
    [InlineData("bencher")]
    public void A_file_is_as_the_dashboard_reads_it(string form) =>
        Encoding.UTF8.GetString(Exporters.All.Single(exporter => exporter.Name == form).Write(s_figures)).ShouldMatchSnapshot(form);
}
