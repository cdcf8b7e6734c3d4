using Servers.Wires;

namespace Servers.Tests.Wires;

public sealed class WireCatalogTests
{
    [Fact]
    public void A_name_is_an_id_so_the_list_is_known_here() =>
        WireCatalog.All.Select(static wire => wire.Name).ShouldBe(["testhost", "memory", "uds", "tcp", "tls"]);

    [Fact]
    public void Every_wire_says_what_it_is() => WireCatalog.All.ShouldAllBe(static wire => wire.Summary.Length > 0);
}
