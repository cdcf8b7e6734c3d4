using Bench.Decisions;

namespace Bench.Tests.Decisions;

public class ContradictionsTests
{
    [Fact]
    public void Answers_that_go_together_are_let_pass() => Contradictions.In(Asked.Services).ShouldBeNull();

    [Fact]
    public void Browsers_do_not_speak_raw_grpc() =>
        Contradictions.In(Asked.Services with { Clients = [Client.Browser], Among = ["grpc"] })
            .ShouldStartWith("browsers are among the clients, and yet only grpc is on the table, which no browser speaks: No browser gives a page");

    [Fact]
    public void Beside_something_that_browsers_speak_it_may_stand() =>
        Contradictions.In(Asked.Services with { Clients = [Client.Browser], Among = ["grpc", "rest-json"] }).ShouldBeNull();

    [Fact]
    public void Somebody_has_to_talk_to_the_service() =>
        Contradictions.In(Asked.Services with { Clients = [] }).ShouldStartWith("nobody talks to the service");

    [Theory]
    [InlineData(nameof(Flow.Ask))]
    [InlineData(nameof(Flow.Feed))]
    public void An_answer_goes_to_who_asked(string flow) =>
        Contradictions.In(Asked.Services with { Flow = Enum.Parse<Flow>(flow), FanOut = FanOut.Crowd }).ShouldStartWith("one message goes to many, and yet messages go from ");

    [Fact]
    public void Who_pushes_keeps_state() =>
        Contradictions.In(Asked.Services with { Flow = Flow.Push, Musts = [Aspect.Stateless] })!.ShouldContain("who pushes has to know to whom");

    [Fact]
    public void Only_what_was_asked_for_can_be_cached() =>
        Contradictions.In(Asked.Services with { Flow = Flow.Converse, Musts = [Aspect.Caching] })!.ShouldContain("only what was asked for can be kept");

    [Fact]
    public void A_must_has_to_be_had_by_something_on_the_table() =>
        Contradictions.In(Asked.Services with { Musts = [Aspect.TypedContract], Among = ["websocket-json"] }).ShouldStartWith("a typed contract can't be done without");
}
