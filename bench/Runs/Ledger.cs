using Bench.Launches;
using Bench.Micro;
using Bench.Records;
using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>What a run has found so far. Safe to read while a pass still writes, so that an interrupted run keeps what it has.</summary>
internal sealed class Ledger(IReadOnlyList<Cell> cells)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CellEntry> _entries = cells.ToDictionary(static cell => cell.Id, static cell => new CellEntry(cell));
    private readonly VisitedTournaments _tournaments = new();

    // In the match of a floor that was not asked for, a cell may fail that no entry is for.
    private readonly HashSet<string> _strangers = [];

    /// <summary>The cells that can be had here and have not failed.</summary>
    public IReadOnlyList<Cell> Ready => Where(static entry => entry.IsReady);

    /// <summary>Of those, the cells of which nothing is known yet.</summary>
    public IReadOnlyList<Cell> Unverified => Where(static entry => entry is { IsReady: true, Size: null, HasLaunches: false });

    /// <summary>The bytes counted, by cell.</summary>
    public IReadOnlyDictionary<string, SizeRow> Sizes
    {
        get
        {
            lock (_gate)
            {
                return _entries.Values.Select(static entry => entry.Size).OfType<SizeRow>().ToDictionary(static size => size.Cell);
            }
        }
    }

    /// <summary>The cells that are ready and have no result of a launch.</summary>
    public IReadOnlyList<Cell> Missing(int launch) => Where(entry => entry.IsReady && !entry.Has(launch));

    /// <summary>Whether all that take part in a match can be had here and have not failed.</summary>
    public bool IsReady(Match match)
    {
        lock (_gate)
        {
            return match.Cells.All(cell => !_strangers.Contains(cell.Id) && _entries.GetValueOrDefault(cell.Id) is null or { IsReady: true });
        }
    }

    /// <summary>How wide the widest interval of a match's ratios is so far, as a part of its median. Infinite before there is any.</summary>
    public double HalfWidth(Match match)
    {
        lock (_gate)
        {
            return _tournaments.Of(match)?.Result.WidestHalfWidth() ?? double.PositiveInfinity;
        }
    }

    /// <summary>The tournaments between ready cells that a profile runs in so many launches, and that have been run in fewer.</summary>
    public IReadOnlyList<Match> MissingMatches(int launch, RunProfile profile)
    {
        var matches = Matches.Of(Ready).Where(match => launch <= profile.LaunchesOf(match.Purpose)).ToList();
        lock (_gate)
        {
            return [.. matches.Where(match => _tournaments.Of(match) is not { } tournament || tournament.LaunchCount < launch)];
        }
    }

    /// <summary>Takes over what an earlier part of the run has measured.</summary>
    public void Restore(RunRecord earlier)
    {
        lock (_gate)
        {
            foreach (var record in earlier.Cells)
            {
                _entries[record.Id].Restore(record);
            }

            _tournaments.Restore(earlier.Tournaments);
        }
    }

    public void Fail(string cell, string why)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(cell, out var entry))
            {
                entry.Fail(why);
            }
            else
            {
                _strangers.Add(cell);
            }
        }
    }

    public void Add(SizeRow row)
    {
        lock (_gate)
        {
            _entries[row.Cell].Size = row;
        }
    }

    public void Add(int launch, MicroResult result)
    {
        if (result.Failure is { } why)
        {
            Fail(result.Cell, why);
            return;
        }

        lock (_gate)
        {
            _entries[result.Cell].Add(launch, result);
        }
    }

    /// <summary>Adds a tournament, or to one between the same contestants one more launch, or more rounds of its last.</summary>
    /// <param name="tournament">The rounds of one visit.</param>
    /// <param name="launch">The number of the launch that they are from.</param>
    public void Add(TournamentRecord tournament, int launch)
    {
        lock (_gate)
        {
            _tournaments.Add(tournament, launch);
        }
    }

    /// <summary>Every cell with what is known of it.</summary>
    public IReadOnlyList<CellRecord> Cells()
    {
        lock (_gate)
        {
            return [.. cells.Select(cell => _entries[cell.Id].Record())];
        }
    }

    /// <summary>Every tournament in which no cell has failed.</summary>
    public IReadOnlyList<TournamentRecord> Tournaments()
    {
        lock (_gate)
        {
            return [.. _tournaments.All.Where(tournament => !tournament.Contestants.Any(HasFailed))];
        }
    }

    private bool HasFailed(string cell) => _strangers.Contains(cell) || _entries.GetValueOrDefault(cell)?.Failure is not null;

    private IReadOnlyList<Cell> Where(Func<CellEntry, bool> holds)
    {
        lock (_gate)
        {
            return [.. cells.Where(cell => holds(_entries[cell.Id]))];
        }
    }
}
