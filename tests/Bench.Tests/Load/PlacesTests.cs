using Bench.Load;

namespace Bench.Tests.Load;

public class PlacesTests
{
    [Fact]
    public void Each_place_can_be_taken_once()
    {
        var places = new Places(before: 100, count: 70);

        foreach (var place in Enumerable.Range(101, 70).Reverse())
        {
            places.Take(place).ShouldBeTrue();
        }

        places.Take(101).ShouldBeFalse();
        places.Take(170).ShouldBeFalse();
    }

    [Fact]
    public void One_that_was_taken_before_the_load_is_taken() => new Places(before: 100, count: 70).Take(100).ShouldBeFalse();
}
