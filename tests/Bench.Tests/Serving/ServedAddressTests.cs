using System.Net;
using Bench.Commands;
using Bench.Serving;

namespace Bench.Tests.Serving;

public class ServedAddressTests
{
    [Theory]
    [InlineData("tcp://127.0.0.1:5000")]
    [InlineData("tcp://[::1]:5000")]
    [InlineData("uds:///tmp/bench.sock")]
    [InlineData("tls://127.0.0.1:5000#0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    public void It_reads_what_it_prints(string text) => ServedAddress.Parse(text).ToString().ShouldBe(text);

    [Fact]
    public void A_name_is_looked_up_once_and_for_all() =>
        IPAddress.IsLoopback(ServedAddress.Parse("tcp://localhost:5000").EndPoint.ShouldBeOfType<IPEndPoint>().Address).ShouldBeTrue();

    [Theory]
    [InlineData("5000", "is no address of a server")]
    [InlineData("memory://here", "is no address of a server")]
    [InlineData("http://127.0.0.1:5000", "is no address of a server")]
    [InlineData("tcp://127.0.0.1", "has no host and port")]
    [InlineData("tcp://127.0.0.1:0", "has no host and port")]
    [InlineData("tcp://127.0.0.1:65536", "has no host and port")]
    [InlineData("tcp://:5000", "has no host and port")]
    [InlineData("tls://127.0.0.1:5000", "has no fingerprint of a certificate")]
    [InlineData("tls://127.0.0.1:5000#0123", "has no fingerprint of a certificate")]
    [InlineData("tcp://127.0.0.1:5000#0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF", "has a fingerprint, and tcp has no certificate")]
    [InlineData("tcp://no-such-host.invalid:5000", "is not known")]
    public void What_is_none_is_refused_with_the_form_that_is_expected(string text, string complaint) =>
        Should.Throw<UsageException>(() => ServedAddress.Parse(text)).Message.ShouldContain(complaint);

    [Fact]
    public void A_path_that_the_system_does_not_take_is_refused() =>
        Should.Throw<UsageException>(() => ServedAddress.Parse($"uds:///{new string('x', 200)}")).Message.ShouldContain("can't be the path of a socket");
}
