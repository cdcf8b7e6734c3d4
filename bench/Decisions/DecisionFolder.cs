using System.Globalization;
using System.Text;
using Bench.Commands;
using Bench.Records;

namespace Bench.Decisions;

/// <summary>The folder of decision records, <c>NNNN-slug.md</c>: each is written once and never over another.</summary>
internal static class DecisionFolder
{
    private const int Digits = 4;

    /// <summary>Writes a decision under the next number.</summary>
    /// <param name="folder">The folder; made where it is not there.</param>
    /// <param name="slug">What the file is called behind its number.</param>
    /// <param name="text">The decision.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="UsageException">It can't be written.</exception>
    public static string Write(string folder, string slug, string text)
    {
        int next;
        try
        {
            Directory.CreateDirectory(folder);
            next = 1 + Directory.EnumerateFiles(folder, "*.md").Select(static path => NumberOf(Path.GetFileName(path))).DefaultIfEmpty(0).Max();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"decisions can't be written to {folder}: {failure.Message} Name a folder that can be written with --decisions. Nothing has been written.");
        }

        var path = Path.Combine(folder, $"{next.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0')}-{slug}.md");
        WholeFile.Write(path, Encoding.UTF8.GetBytes(text));
        return path;
    }

    private static int NumberOf(string name) =>
        name.Length > Digits && name[Digits] == '-' && int.TryParse(name.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
