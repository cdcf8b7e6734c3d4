namespace Bench.Tests.Commands;

public class SizesCommandTests
{
    private static readonly string[] s_some = ["sizes", "-c", "rest-json,websocket-json,floor", "-w", "memory", "-l", "chat-send,chat-history"];

    [Fact]
    public async Task Every_message_and_every_exchange_has_its_bytes() => (await CommandRun.OfAsync(width: 180, s_some)).Output.ShouldMatchSnapshot();

    [Fact]
    public async Task A_narrow_terminal_gets_fewer_columns_and_is_told_so() => (await CommandRun.OfAsync(width: 80, s_some)).Output.ShouldMatchSnapshot();

    [Fact]
    public async Task Json_is_the_same_twice()
    {
        var first = (await CommandRun.OfAsync(width: 180, [.. s_some, "--json"])).Output;

        (await CommandRun.OfAsync(width: 180, [.. s_some, "--json"])).Output.ShouldBe(first);
        first.ShouldMatchSnapshot();
    }
}
