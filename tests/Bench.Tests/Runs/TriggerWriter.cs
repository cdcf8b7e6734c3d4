using System.Text;

namespace Bench.Tests.Runs;

/// <summary>Does something once, when a text has been written.</summary>
internal sealed class TriggerWriter(string text, Action action) : StringWriter
{
    private bool _done;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(string? value)
    {
        base.Write(value);
        Look();
    }

    public override void Write(char value)
    {
        base.Write(value);
        Look();
    }

    public override void Write(char[] buffer, int index, int count)
    {
        base.Write(buffer, index, count);
        Look();
    }

    private void Look()
    {
        if (!_done && ToString().Contains(text, StringComparison.Ordinal))
        {
            _done = true;
            action();
        }
    }
}
