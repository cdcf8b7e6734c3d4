using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Loggers;

namespace Bench.Micro;

/// <summary>
/// Passes BenchmarkDotNet's log on and remembers the last error in it: a result does not say why it failed, and the
/// log does, whether the benchmark ran in this process or in a child.
/// </summary>
internal sealed partial class ReasonLogger(ILogger inner) : ILogger
{
    private readonly StringBuilder _line = new();

    /// <summary>The last error since <see cref="Forget"/>; null where there was none.</summary>
    public string? Reason { get; private set; }

    public string Id => nameof(ReasonLogger);

    public int Priority => 0;

    /// <summary>What was logged so far belongs to another cell.</summary>
    public void Forget() => Reason = null;

    public void Write(LogKind logKind, string text)
    {
        _line.Append(text);
        inner.Write(logKind, text);
    }

    public void WriteLine()
    {
        Look();
        inner.WriteLine();
    }

    public void WriteLine(LogKind logKind, string text)
    {
        _line.Append(text);
        Look();
        inner.WriteLine(logKind, text);
    }

    public void Flush() => inner.Flush();

    private void Look()
    {
        foreach (var match in Exceptions().Matches(_line.ToString()).Where(static match => match.Success))
        {
            Reason = match.Groups["message"].Value.Trim();
        }

        _line.Clear();
    }

    // As Exception.ToString writes it, the outer one first, an inner one after an arrow; or as BenchmarkDotNet's engine
    // says of a clean-up that threw.
    [GeneratedRegex(@"^(?:\s*(?:Unhandled exception\. )?(?:---> )?(?:[\w`]+\.)*\w*Exception: |// ERROR: )(?<message>.+)$", RegexOptions.Multiline)]
    private static partial Regex Exceptions();
}
