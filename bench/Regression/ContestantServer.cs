using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bench.Calibration;
using Bench.Launches;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>The child's end: opens cells and runs slices of them on request, until its input ends.</summary>
internal sealed class ContestantServer(TextReader input, TextWriter output) : IAsyncDisposable
{
    private readonly OpenCells _cells = new(TimeProvider.System);
    private readonly LaunchServer _launch = new();

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong is said to who asked; the child stays up.")]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SayAsync(ContestantProtocol.Greeting);
        // Read without await: what waits for input here is idle, and a thread that wakes from a read wakes fastest.
        while (input.ReadLine() is { } line)
        {
            string answer;
            try
            {
                answer = $"{ContestantProtocol.Ok} {await AnswerAsync(line, cancellationToken)}";
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
        await _launch.DisposeAsync();
        await _cells.DisposeAsync();
    }

    private async Task SayAsync(string line)
    {
        await output.WriteLineAsync(line);
        await output.FlushAsync();
    }

    private async Task<string> AnswerAsync(string line, CancellationToken cancellationToken)
    {
        switch (line.Split(' ', 2))
        {
            case [ContestantProtocol.Warm, var request]:
                return await _launch.WarmUpAsync(request, cancellationToken) ? ContestantProtocol.Settled : "";
            case [ContestantProtocol.Match, var request]:
                return await _launch.RunAsync(request, cancellationToken);
            default:
                return await AnswerAsync(line.Split(' '), cancellationToken);
        }
    }

    private async Task<string> AnswerAsync(string[] words, CancellationToken cancellationToken)
    {
        switch (words)
        {
            case [ContestantProtocol.Lacks, var cell]:
                return WhyLacking(cell) ?? "";
            case [ContestantProtocol.Open, var cell]:
                await _cells.OpenAsync(Find(cell), cancellationToken);
                return "";
            case [ContestantProtocol.Handicap, var cell, var part]:
                _cells.Handicap(cell, double.Parse(part, CultureInfo.InvariantCulture));
                return "";
            case [ContestantProtocol.Settle, var milliseconds]:
                return await _cells.SettleAsync(TimeSpan.FromMilliseconds(double.Parse(milliseconds, CultureInfo.InvariantCulture)), cancellationToken)
                    ? ContestantProtocol.Settled
                    : "";
            case [ContestantProtocol.Renew]:
                await _cells.RenewAsync(cancellationToken);
                return "";
            case [ContestantProtocol.Slice, var cell]:
                return SliceReading.Write(await _cells.RunAsync(cell));
            case [ContestantProtocol.Check]:
                _cells.Check();
                return "";
            case [ContestantProtocol.Count, var cell]:
                return FigureReading.Write(await FigurePass.CountAsync(Find(cell), cancellationToken));
            case [ContestantProtocol.Count, var cell, var defect]:
                return FigureReading.Write(await FigurePass.CountAsync(Defects.Named(defect).In(Find(cell)), cancellationToken));
            default:
                throw new ContestantException($"there is no request '{string.Join(' ', words)}' in version {ContestantProtocol.Version}");
        }
    }

    private static string? WhyLacking(string id) => CellCatalog.Find(id) is { } cell
        ? cell.WhyUnavailable
        : "there is no such cell in this build";

    private static Cell Find(string id) => WhyLacking(id) is { } why
        ? throw new ContestantException($"{id}: {why}")
        : CellCatalog.Find(id)!;
}
