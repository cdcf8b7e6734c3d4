namespace Bench.Load;

/// <summary>Looks for the highest rate that holds: doubles until one does not, then halves the ratio between the two.</summary>
/// <param name="first">The rate to begin with.</param>
/// <param name="most">No rate above it is tried.</param>
internal sealed class RateSearch(double first, double most)
{
    // Probes are short, and repeat to some percent: to search on would be to search in noise.
    private const double Precise = 1.05;

    // Slower than one a minute, and a probe has no message to judge by.
    private const double Least = 1.0 / 60;

    private const double Digits = 100;

    /// <returns>The highest rate that held; 0 where none did.</returns>
    public async Task<double> FindAsync(Func<double, Task<bool>> holds)
    {
        var (low, high) = await BracketAsync(holds);
        while (low > 0 && high / low > Precise)
        {
            var middle = Round(Math.Sqrt(low * high));
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = await holds(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private async Task<(double Low, double High)> BracketAsync(Func<double, Task<bool>> holds)
    {
        if (await holds(first))
        {
            var low = first;
            while (low * 2 <= most && await holds(low * 2))
            {
                low *= 2;
            }

            return (low, low * 2 <= most ? low * 2 : low);
        }

        var high = first;
        while (high / 2 >= Least && !await holds(high / 2))
        {
            high /= 2;
        }

        return high / 2 >= Least ? (high / 2, high) : (0, high);
    }

    // Three digits: more would pretend to know.
    private static double Round(double rate)
    {
        var scale = Math.Pow(10, Math.Floor(Math.Log10(rate))) / Digits;
        return Math.Round(rate / scale) * scale;
    }
}
