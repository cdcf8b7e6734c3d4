namespace Bench.Records;

/// <summary>Writes files whole or not at all: to a draft beside them, which then takes their place.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file; one that is there is replaced only once the new one is complete.</summary>
    /// <exception cref="Commands.UsageException">It can't be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var draft = path + ".tmp";
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new Commands.UsageException($"{path} can't be written: {failure.Message} Name a file in a folder that is there and can be written.");
        }
    }
}
