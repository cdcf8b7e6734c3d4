using Bench.Duels;

namespace Bench.Regression;

/// <summary>Two builds in child processes, side by side: started, opened and warmed up at the same time, then timed in turns.</summary>
internal sealed class BuildLaunch : IBuildLaunch
{
    // A launch is one sample: more rounds in it would only measure its own luck more exactly. The luck of a session is
    // evened out within it, because a new session costs a hundredth of a new process.
    private const int Legs = 4;
    private const int RoundsPerLeg = 20;

    // Few cells get as much of a launch's time as many, up to so many times the rounds: they are those that were hard to decide.
    private const int FullHouse = 6;
    private const int MostTimes = 3;

    // On two idle cores it takes a second or two.
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(12);

    private readonly List<ContestantProcess> _builds = [];
    private readonly ContestantProcess _base;
    private readonly ContestantProcess _head;
    private readonly Random _random;
    private readonly IReadOnlyDictionary<string, double> _handicaps;

    /// <summary>Starts both; which of them first, takes turns from launch to launch.</summary>
    /// <param name="baseAssembly">The base's Bench.dll.</param>
    /// <param name="headAssembly">The head's.</param>
    /// <param name="handicaps">By which part the head is slowed down on purpose, by cell.</param>
    /// <param name="number">The number of the launch: it seeds the order of the slices.</param>
    /// <param name="cancellationToken">Kills both.</param>
    public BuildLaunch(
        string baseAssembly, string headAssembly, IReadOnlyDictionary<string, double> handicaps, int number, CancellationToken cancellationToken)
    {
        _random = new Random(number);
        _handicaps = handicaps;
        try
        {
            var headFirst = int.IsEvenInteger(number);
            var first = Start(headFirst ? headAssembly : baseAssembly, headFirst);
            var second = Start(headFirst ? baseAssembly : headAssembly, !headFirst);
            (_base, _head) = headFirst ? (second, first) : (first, second);
        }
        catch
        {
            Dispose();
            throw;
        }

        ContestantProcess Start(string assembly, bool isHead)
        {
            var build = ContestantProcess.Start(assembly, isHead ? "this build" : "the base", ContestantSettings.Timed, cancellationToken);
            _builds.Add(build);
            return build;
        }
    }

    public IReadOnlyDictionary<string, double> Run(IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            Both($"{ContestantProtocol.Open} {cell}");
            if (_handicaps.TryGetValue(cell, out var part))
            {
                _head.Ask(FormattableString.Invariant($"{ContestantProtocol.Handicap} {cell} {part}"));
            }
        }

        Both(FormattableString.Invariant($"{ContestantProtocol.Settle} {s_settle.TotalMilliseconds}"));
        _base.Pin();
        _head.Pin();
        var roundsPerLeg = RoundsPerLeg * Math.Clamp(FullHouse / cells.Count, 1, MostTimes);
        var rounds = cells.ToDictionary(static cell => cell, static _ => new List<Slice[]>());
        var order = cells.ToArray();
        for (var leg = 0; leg < Legs; leg++)
        {
            // One after the other: it sets the length of the slices anew, which both settled on beside each other.
            _base.Ask(ContestantProtocol.Renew);
            _head.Ask(ContestantProtocol.Renew);
            for (var round = 0; round < roundsPerLeg; round++)
            {
                _random.Shuffle(order);
                foreach (var cell in order)
                {
                    rounds[cell].Add(Round(cell));
                }
            }
        }

        Both(ContestantProtocol.Check);
        return Ratios(cells, rounds);
    }

    public void Dispose()
    {
        foreach (var build in _builds)
        {
            build.Dispose();
        }
    }

    private Slice[] Round(string cell)
    {
        var slices = new Slice[2];
        var first = _random.Next(2);
        slices[first] = Slice(first);
        slices[1 - first] = Slice(1 - first);
        return slices;

        Slice Slice(int side) => SliceReading.Parse((side == 0 ? _base : _head).Ask($"{ContestantProtocol.Slice} {cell}"));
    }

    // One price of garbage for each build, from all of its cells: a launch sees too few collections in each for one of its own.
    private Dictionary<string, double> Ratios(IReadOnlyList<string> cells, Dictionary<string, List<Slice[]>> rounds)
    {
        var costs = new CollectionBill([_base, _head]).Of([.. cells.SelectMany(cell => rounds[cell])]);
        var ratios = new Dictionary<string, double>();
        foreach (var (cell, own) in cells.Zip(costs.Chunk(costs.Count / cells.Count)))
        {
            ratios[cell] = Ratio.MedianOf([.. own.Select(static cost => cost[1] / cost[0]).Order()]);
        }

        return ratios;
    }

    private void Both(string request)
    {
        _base.Tell(request);
        _head.Tell(request);
        _base.Hear(request);
        _head.Hear(request);
    }
}
