using System.IO.Pipelines;

namespace Servers.Wires;

/// <summary>A connection's transport at the server, whose bytes are counted as they pass.</summary>
internal sealed class CountedTransport(IDuplexPipe inner, ByteCounter counter) : IDuplexPipe
{
    public PipeReader Input { get; } = new CountedReader(inner.Input, counter);

    public PipeWriter Output { get; } = new CountedWriter(inner.Output, counter);
}
