using Bench.Reports.Charts;

namespace Bench.Tests.Reports.Charts;

public class SeriesLookTests
{
    [Fact]
    public void No_two_of_many_series_look_alike() =>
        Enumerable.Range(0, SeriesLook.Colours * SeriesLook.Shapes).Select(SeriesLook.Of).Append(SeriesLook.Floor).ShouldBeUnique();

    [Fact]
    public void Neighbours_differ_in_colour_in_mark_and_in_dash()
    {
        foreach (var (one, next) in Enumerable.Range(0, 20).Select(static index => (SeriesLook.Of(index), SeriesLook.Of(index + 1))))
        {
            one.Colour.ShouldNotBe(next.Colour);
            one.Mark.ShouldNotBe(next.Mark);
            one.Dash.ShouldNotBe(next.Dash);
        }
    }

    [Fact]
    public void A_contender_looks_the_same_whoever_else_takes_part()
    {
        new ContenderLooks(["grpc"])["grpc"].ShouldBe(new ContenderLooks(["rest-json", "something-new", "grpc"])["grpc"]);
        new ContenderLooks(["something-new"])["something-new"].ShouldNotBe(new ContenderLooks([])["grpc"]);
        new ContenderLooks([])["floor"].ShouldBe(SeriesLook.Floor);
    }
}
