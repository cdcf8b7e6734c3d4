using Servers.Application;

namespace Servers.Tests.Contract;

internal static class Heard
{
    /// <summary>The next so many items of a stream; fewer where it ends.</summary>
    public static async Task<List<T>> TakeAsync<T>(this IAsyncEnumerator<T> stream, int count)
    {
        var heard = new List<T>();
        while (heard.Count < count && await Deadline.Within(stream.MoveNextAsync()))
        {
            heard.Add(stream.Current);
        }

        return heard;
    }

    /// <summary>What a call was refused with.</summary>
    public static async Task<Refusal> RefusalOf<T>(Func<ValueTask<T>> call) =>
        (await Should.ThrowAsync<RefusedException>(() => Deadline.Within(call()))).Refusal;
}
