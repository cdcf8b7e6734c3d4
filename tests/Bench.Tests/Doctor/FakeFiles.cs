using Bench.Doctor;

namespace Bench.Tests.Doctor;

/// <summary>Files that are made up; every reading of one may be another text, the last of which stays.</summary>
internal sealed class FakeFiles : ISystemFiles
{
    private readonly Dictionary<string, Queue<string>> _texts = [];

    public FakeFiles With(string path, params string[] texts)
    {
        _texts[path] = new Queue<string>(texts);
        return this;
    }

    public string? Read(string path) =>
        !_texts.TryGetValue(path, out var texts) ? null : texts.Count > 1 ? texts.Dequeue() : texts.Peek();

    public IReadOnlyList<string> Folders(string path) =>
    [
        .. _texts.Keys.Where(file => file.StartsWith(path + "/", StringComparison.Ordinal))
            .Select(file => $"{path}/{file[(path.Length + 1)..].Split('/')[0]}").Distinct(),
    ];
}
