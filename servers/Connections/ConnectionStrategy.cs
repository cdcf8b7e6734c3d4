using System.Globalization;

namespace Servers.Connections;

/// <summary>Over how many connections a client spreads the calls that it has under way at once.</summary>
/// <param name="Most">How many connections it opens at the most; 1 or more.</param>
public readonly record struct ConnectionStrategy(int Most)
{
    /// <summary>One connection carries all calls.</summary>
    public static ConnectionStrategy One { get; } = new(1);

    /// <summary>Every call under way has a connection to itself: whoever finds none idle opens one more.</summary>
    public static ConnectionStrategy PerWorker { get; } = new(int.MaxValue);

    /// <summary>As <c>one</c>, <c>per-worker</c>, or the number.</summary>
    public override string ToString() =>
        this == One ? "one" : this == PerWorker ? "per-worker" : Most.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>Null where it is none.</returns>
    public static ConnectionStrategy? Parse(string text) => text switch
    {
        "one" => One,
        "per-worker" => PerWorker,
        _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? new ConnectionStrategy(most) : null,
    };
}
