using Bench.Commands;
using Bench.Web;

namespace Bench.Tests.Commands;

public class ServeCommandTests
{
    [Theory]
    [InlineData("", "nothing is named to serve; name a contender, such as rest-json, or --web for the page")]
    [InlineData("rest-json --web", "--web serves every contender that browsers speak; leave out 'rest-json', or leave out --web")]
    [InlineData("--web --wire tcp", "--wire is not for --web, which serves this machine alone, on tcp")]
    [InlineData("--web --listen 0.0.0.0", "--listen is not for --web, which serves this machine alone")]
    [InlineData("--web --socket /tmp/x.sock", "--socket is not for --web")]
    [InlineData("--web --port 65536", "--port is 65536; expected 0 to 65535")]
    [InlineData("rest-json --port -1", "--port is -1; expected 0 to 65535")]
    [InlineData("grcp", "there is no contender 'grcp'")]
    public async Task What_can_not_be_served_is_refused_with_the_reason(string arguments, string complaint)
    {
        var run = await CommandRun.OfAsync($"serve {arguments}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_cure()
    {
        await using var other = await WebServer.StartAsync(port: 0, CancellationToken.None);

        var run = await CommandRun.OfAsync($"serve --web --port {other.Address.Port}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: the page can't be served on port {other.Address.Port}: ");
        run.Errors.ShouldContain("Name another with --port, or 0 for any that is free.");
    }
}
