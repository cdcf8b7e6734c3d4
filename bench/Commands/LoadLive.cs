using Bench.Load;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>A load as it goes on, redrawn in place once a second.</summary>
internal sealed class LoadLive(LiveDisplayContext display) : ILoadWatcher
{
    // As many seconds as fit a screen with room to spare.
    private const int Rows = 12;

    private readonly Queue<LoadGlimpse> _recent = new();

    public void Passed(LoadGlimpse glimpse)
    {
        _recent.Enqueue(glimpse);
        if (_recent.Count > Rows)
        {
            _recent.Dequeue();
        }

        display.UpdateTarget(new Rows(_recent.Select(static second => new Text(LoadLines.Words(second)))));
    }
}
