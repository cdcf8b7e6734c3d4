using Servers.Connections;

namespace Servers.Tests.Connections;

public class ConnectionSettingsTests
{
    [Theory]
    [InlineData("connections=one")]
    [InlineData("connections=per-worker")]
    [InlineData("connections=4+window=1MiB")]
    [InlineData("streams=16+window=65535")]
    [InlineData("connections=2+streams=1+window=16MiB+buffer=1KiB")]
    public void What_is_written_is_read_again(string text) => ConnectionSettings.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("window=1024KiB", "window=1MiB")]
    [InlineData("buffer=16384+connections=1", "connections=one+buffer=16KiB")]
    public void However_it_is_typed_it_has_one_name(string typed, string text) => ConnectionSettings.Parse(typed).ToString().ShouldBe(text);

    [Theory]
    [InlineData("", "there is no setting ''; expected connections, streams, window, buffer, each with its value, such as connections=4+window=1MiB")]
    [InlineData("conections=4", "there is no setting 'conections'")]
    [InlineData("connections", "connections is ''; expected one, per-worker, or a number up to 1,024, such as connections=4")]
    [InlineData("connections=0", "connections is '0'")]
    [InlineData("connections=1025", "connections is '1025'")]
    [InlineData("connections=-1", "connections is '-1'")]
    [InlineData("connections=4=5", "there is no setting 'connections=4=5'")]
    [InlineData("streams=0", "streams is '0'; expected a number from 1 to 65,536, such as streams=16")]
    [InlineData("window=64000", "window is '64000'; expected bytes from 65,535 to 16MiB, such as window=1MiB")]
    [InlineData("window=17MiB", "window is '17MiB'")]
    [InlineData("window=9999999999999MiB", "window is '9999999999999MiB'")]
    [InlineData("buffer=1 KiB", "buffer is '1 KiB'")]
    [InlineData("buffer=512", "buffer is '512'; expected bytes from 1KiB to 1MiB, such as buffer=16KiB")]
    [InlineData("streams=1+streams=2", "streams is set twice; leave one of them out")]
    public void What_is_no_setting_is_refused_with_what_was_expected(string text, string complaint) =>
        Should.Throw<FormatException>(() => ConnectionSettings.Parse(text)).Message.ShouldStartWith(complaint);

    [Fact]
    public void A_name_says_what_was_chosen_and_nothing_where_nothing_was()
    {
        ConnectionSettings.Default.Named("grpc").ShouldBe("grpc");
        new ConnectionSettings { Streams = 16 }.Named("grpc").ShouldBe("grpc@streams=16");
        ConnectionSettings.Bare("grpc@streams=16").ShouldBe("grpc");
        ConnectionSettings.Bare("grpc").ShouldBe("grpc");
    }
}
