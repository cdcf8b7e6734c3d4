using Bench.Tuning;
using Servers;
using Servers.Connections;

namespace Bench.Tests.Tuning;

public class CandidatesTests
{
    private static readonly string[] s_perWorker = ["per-worker"];

    [Fact]
    public void Fewer_connections_than_exchanges_in_flight_are_tried_and_one_for_each_but_never_the_default()
    {
        Of("websocket-json", "connections", 16).ShouldBe(["2", "4", "8", .. s_perWorker]);
        Of("rest-json", "connections", 16).ShouldBe(["one", "2", "4", "8"]);
        Of("grpc", "connections", 64).ShouldBe(["2", "4", "8", "16", "32", .. s_perWorker]);
    }

    [Fact]
    public void Above_as_many_as_the_server_allows_streams_http_2_has_several_connections_by_default_and_one_is_tried() =>
        Of("grpc", "connections", 128)[0].ShouldBe("one");

    [Fact]
    public void With_one_in_flight_there_is_nothing_to_spread() =>
        WhyNone("grpc", "connections", 1).ShouldBe("with one exchange in flight there is one connection, however many there may be");

    [Theory]
    [InlineData(16, "4")]
    [InlineData(64, "4 16")]
    [InlineData(128, "4 16 64 256 1024")]
    public void Streams_are_tried_that_make_a_difference_to_the_number_of_connections(int inFlight, string values) =>
        Of("grpc", "streams", inFlight).ShouldBe(values.Split(' '));

    [Fact]
    public void Streams_are_not_searched_where_they_decide_nothing()
    {
        WhyNone("grpc", "streams", 1).ShouldBe("1 in flight do not use up the streams of one connection");
        WhyNone("grpc", "streams", 64, new ConnectionSettings { Connections = new(4) })
            .ShouldBe("with a chosen number of connections none is opened when streams are used up");
    }

    [Fact]
    public void Sizes_are_tried_below_and_above_the_default()
    {
        Of("grpc", "window", 1).ShouldBe(["128KiB", "1MiB", "4MiB"]);
        Of("floor", "buffer", 1).ShouldBe(["1KiB", "16KiB", "64KiB"]);
    }

    [Fact]
    public void Every_value_tried_is_one_that_may_be_typed()
    {
        foreach (var choice in Contenders.All.SelectMany(static contender => contender.Settings))
        {
            Candidates.Of(choice, ConnectionSettings.Default, 128).Values
                .ShouldAllBe(value => choice.Setting.Parse(choice.Setting.Text(value)) == value);
        }
    }

    private static IReadOnlyList<string> Of(string contender, string setting, int inFlight)
    {
        var choice = Choice(contender, setting);
        return [.. Candidates.Of(choice, ConnectionSettings.Default, inFlight).Values.Select(choice.Setting.Text)];
    }

    private static string? WhyNone(string contender, string setting, int inFlight, ConnectionSettings? chosen = null)
    {
        var (values, why) = Candidates.Of(Choice(contender, setting), chosen ?? ConnectionSettings.Default, inFlight);
        values.ShouldBeEmpty();
        return why;
    }

    private static SettingChoice Choice(string contender, string setting) =>
        Contenders.Named(contender)!.Settings.Single(choice => choice.Setting.Name == setting);
}
