using System.Diagnostics.Tracing;
using Bench.Doctor;

namespace Bench.Duels;

/// <summary>
/// What the runtime of this process says of its tiered compilation, in its own
/// <see href="https://learn.microsoft.com/dotnet/fundamentals/diagnostics/runtime-tiered-compilation-events">events</see>.
/// That no method has been compiled for a while proves nothing: as long as a method is called for the first time every
/// 100 ms, all others go on as they were first compiled, for seconds on end.
/// </summary>
/// <remarks>Asks for these few events alone, so that it costs nothing while none of them occurs. They arrive some 15 ms late.</remarks>
internal sealed class TieredCompilation : EventListener
{
    private const string RuntimeProvider = "Microsoft-Windows-DotNETRuntime";

    private const EventKeywords CompilationKeyword = (EventKeywords)0x10_0000_0000;

    private const int Paused = 281;
    private const int Resumed = 282;
    private const int BackgroundStarted = 283;
    private const int BackgroundStopped = 284;

    // Where it is switched off, there are no events.
    private static readonly bool s_on = Surroundings.Current().Setting("TieredCompilation") ?? true;

    private readonly Lock _gate = new();
    private bool _paused = s_on;
    private uint _pending;

    /// <summary>How far it has come. Until the first event, held back: whoever asks has just called much that is new.</summary>
    public CompilerState State
    {
        get
        {
            lock (_gate)
            {
                return _pending > 0 ? CompilerState.Behind : _paused ? CompilerState.HeldBack : CompilerState.AtRest;
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == RuntimeProvider)
        {
            EnableEvents(eventSource, EventLevel.Informational, CompilationKeyword);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        lock (_gate)
        {
            switch (eventData.EventId)
            {
                case Paused:
                    _paused = true;
                    break;
                case Resumed:
                    _paused = false;
                    break;
                case BackgroundStarted or BackgroundStopped:
                    _pending = (uint)eventData.Payload![1]!;
                    break;
                default:
                    break;
            }
        }
    }
}
