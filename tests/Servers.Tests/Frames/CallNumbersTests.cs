using Servers.Frames.Client;

namespace Servers.Tests.Frames;

public class CallNumbersTests
{
    [Fact]
    public void The_lowest_free_number_is_taken()
    {
        var numbers = new CallNumbers();
        for (var i = 0; i < 200; i++)
        {
            numbers.Take().ShouldBe(i);
        }

        numbers.Free(150);
        numbers.Free(3);
        numbers.Take().ShouldBe(3);
        numbers.Take().ShouldBe(150);
        numbers.Take().ShouldBe(200);
    }
}
