using Servers.RestCached.Client;

namespace Servers.Tests.RestCached;

public class PrivateCacheTests
{
    [Fact]
    public void The_oldest_answers_make_room_for_new_ones()
    {
        var cache = new PrivateCache(capacity: 100);
        for (var i = 0; i < 10; i++)
        {
            cache.Keep($"/{i}", Answer(bytes: 28)); // 30 with its address.
        }

        Kept(cache, 10).ShouldBe([7, 8, 9]);
        cache.Misses.ShouldBe(10);
    }

    [Fact]
    public void A_newer_answer_takes_the_place_of_the_one_before()
    {
        var cache = new PrivateCache(capacity: 100);
        cache.Keep("/0", Answer(bytes: 28));
        cache.Keep("/1", Answer(bytes: 28));
        cache.Keep("/1", Answer(bytes: 60, tag: "newer"));

        Kept(cache, 2).ShouldBe([0, 1]);
        cache.TryFind("/1", out var answer).ShouldBeTrue();
        answer!.Tag.ShouldBe("newer");
    }

    [Fact]
    public void One_that_is_larger_than_all_of_it_is_not_kept_and_drives_nobody_out()
    {
        var cache = new PrivateCache(capacity: 100);
        cache.Keep("/0", Answer(bytes: 28));
        cache.Keep("/1", Answer(bytes: 99));

        Kept(cache, 2).ShouldBe([0]);
    }

    private static int[] Kept(PrivateCache cache, int count) => [.. Enumerable.Range(0, count).Where(i => cache.TryFind($"/{i}", out _))];

    private static CachedAnswer Answer(int bytes, string tag = "tag") => new(tag, "application/json", new byte[bytes]);
}
