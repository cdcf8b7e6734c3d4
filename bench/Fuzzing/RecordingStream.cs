using Servers.Wires;

namespace Bench.Fuzzing;

/// <summary>Passes everything on, and keeps what is written.</summary>
internal sealed class RecordingStream(Stream inner) : PassingStream(inner)
{
    private readonly MemoryStream _written = new();

    /// <summary>All that has been written.</summary>
    public byte[] Written
    {
        get
        {
            lock (_written)
            {
                return _written.ToArray();
            }
        }
    }

    protected override void SeeUp(ReadOnlySpan<byte> bytes)
    {
        lock (_written)
        {
            _written.Write(bytes);
        }
    }
}
