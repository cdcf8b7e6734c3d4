namespace Bench.Reports;

/// <summary>Reads texts that the program was built with: styles and scripts.</summary>
internal static class EmbeddedText
{
    public static string Of(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the program was built without {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
