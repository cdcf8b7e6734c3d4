using Bench.Workloads;
using Servers;

namespace Bench.Tests.Workloads;

public class CellCatalogTests
{
    [Theory]
    [InlineData("chat-send/grpc/memory")]
    [InlineData("chat-send-64/grpc@connections=4+window=1MiB/tls")]
    [InlineData("ticker-stream/floor@buffer=64KiB/uds")]
    public void A_cell_is_found_by_its_id(string id) => CellCatalog.Find(id)!.Id.ShouldBe(id);

    [Theory]
    [InlineData("")]
    [InlineData("chat-send/grpc")]
    [InlineData("chat-send/soap/memory")]
    [InlineData("chat-send/soap@connections=4/memory")]
    [InlineData("chat-send/grpc@buffer=64KiB/memory")]
    [InlineData("chat-send/grpc@speed=high/memory")]
    [InlineData("chat-sent/grpc@connections=4/memory")]
    public void What_is_no_cell_is_not_found(string id) => CellCatalog.Find(id).ShouldBeNull();

    [Theory]
    [InlineData("chat-send-64")]
    [InlineData("ticker-stream")]
    public async Task With_any_setting_every_contender_gives_right_answers(string workload)
    {
        foreach (var contender in Contenders.All)
        {
            foreach (var setting in contender.Settings.Select(static choice => choice.Setting))
            {
                var cell = CellCatalog.Find($"{workload}/{contender.Name}@{setting.Name}={setting.Text(setting.Example)}/memory")!;
                await using var session = await Session.OpenAsync(cell, counter: null, CancellationToken.None);
                await session.RunAsync(128);
                Should.NotThrow(session.Check);
            }
        }
    }
}
