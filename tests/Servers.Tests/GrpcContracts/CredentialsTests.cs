using Grpc.Core;

namespace Servers.Tests.GrpcContracts;

public class CredentialsTests
{
    private static readonly CallCredentials Token = CallCredentials.FromInterceptor(static (_, _) => Task.CompletedTask);

    [Fact]
    public void Call_credentials_go_with_those_of_any_channel()
    {
        Should.NotThrow(() => ChannelCredentials.Create(ChannelCredentials.SecureSsl, Token));
        Should.NotThrow(() => ChannelCredentials.Create(ChannelCredentials.Insecure, Token));
    }

    [Fact]
    public void Composing_takes_two_credentials_or_more()
    {
        Should.NotThrow(() => CallCredentials.Compose(Token, Token));
        Should.Throw<ArgumentException>(() => CallCredentials.Compose(Token));
    }

    [Fact]
    public void A_peer_is_authenticated_by_the_property_that_names_it()
    {
        var name = AuthProperty.Create("x509_common_name", "é"u8.ToArray());
        var context = new AuthContext("x509_common_name", new() { ["x509_common_name"] = [name] });

        context.IsPeerAuthenticated.ShouldBeTrue();
        context.PeerIdentity.ShouldBe([name]);
        context.Properties.ShouldBe([name]);
        context.FindPropertiesByName("other").ShouldBeEmpty();
        name.Value.ShouldBe("é");
    }

    [Fact]
    public void A_peer_without_such_a_property_is_not()
    {
        var context = new AuthContext(null, []);

        context.IsPeerAuthenticated.ShouldBeFalse();
        context.PeerIdentity.ShouldBeEmpty();
    }
}
