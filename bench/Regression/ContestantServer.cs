using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bench.Duels;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>The child's end: opens cells and runs slices of them on request, until its input ends.</summary>
internal sealed class ContestantServer(TextReader input, TextWriter output) : IAsyncDisposable
{
    private Session? _session;
    private double _burn;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong is said to who asked; the child stays up.")]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SayAsync(ContestantProtocol.Greeting);
        // Read without await: what waits for input here is idle, and a thread that wakes from a read wakes fastest.
        while (input.ReadLine() is { } line)
        {
            var words = line.Split(' ', 2);
            string answer;
            try
            {
                answer = $"{ContestantProtocol.Ok} {await AnswerAsync(words[0], words.ElementAtOrDefault(1) ?? "", cancellationToken)}";
            }
            catch (Exception failure)
            {
                answer = $"{ContestantProtocol.Error} {failure.Message.ReplaceLineEndings(" ")}";
            }

            await SayAsync(answer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync();
        }
    }

    private async Task SayAsync(string line)
    {
        await output.WriteLineAsync(line);
        await output.FlushAsync();
    }

    private async Task<string> AnswerAsync(string request, string argument, CancellationToken cancellationToken)
    {
        switch (request)
        {
            case ContestantProtocol.Open:
                await DisposeAsync();
                _session = await Session.OpenAsync(Find(argument), counter: null, cancellationToken);
                return _session.Cell.Workload.InFlight.ToString(CultureInfo.InvariantCulture);
            case ContestantProtocol.Close:
                await DisposeAsync();
                return "";
            case ContestantProtocol.Run:
                return (await TimeAsync(int.Parse(argument, CultureInfo.InvariantCulture))).ToString();
            case ContestantProtocol.Settle:
                await ProcessRuntime.Instance.LetCompileAsync(cancellationToken);
                return SliceReading.Now(TimeSpan.Zero).ToString();
            case ContestantProtocol.Check:
                Opened().Check();
                return "";
            case ContestantProtocol.Burn:
                _burn = double.Parse(argument, CultureInfo.InvariantCulture);
                return "";
            case ContestantProtocol.Allocate:
                return (await AllocationPass.CountAsync(Find(argument), cancellationToken)).ToString(CultureInfo.InvariantCulture);
            default:
                throw new ContestantException($"there is no request '{request}' in version {ContestantProtocol.Version}");
        }
    }

    private static Cell Find(string id)
    {
        var cell = CellCatalog.All.FirstOrDefault(cell => cell.Id == id) ?? throw new ContestantException($"there is no cell '{id}' in this build");
        return cell.WhyUnavailable is { } why ? throw new ContestantException($"{id} can't be had here: {why}") : cell;
    }

    private async Task<SliceReading> TimeAsync(int exchanges)
    {
        var session = Opened();
        var start = TimeProvider.System.GetTimestamp();
        await session.RunAsync(exchanges);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        var end = elapsed * (1 + _burn);
        while (elapsed < end)
        {
            elapsed = TimeProvider.System.GetElapsedTime(start);
        }

        return SliceReading.Now(elapsed);
    }

    private Session Opened() => _session ?? throw new ContestantException("no cell is open");
}
