using Bench.Commands;

namespace Bench.Browsers;

/// <summary>Where a machine has Chromium, or a browser that is made of it.</summary>
internal static class ChromiumPath
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    // Where installers put them that do not put them on the PATH.
    private static readonly string[] s_places =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser that was named, or the first that is found.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Find(string? named, string? path)
    {
        if (named is not null)
        {
            return File.Exists(named) ? named : throw new UsageException($"--chromium names {named}, and there is no such file; name the program of a Chromium, such as /usr/bin/chromium");
        }

        return (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static folder => s_names.Select(name => Path.Combine(folder, name)))
            .Concat(s_places)
            .FirstOrDefault(File.Exists)
            ?? throw new UsageException(
                $"there is no Chromium on this machine: none of {string.Join(", ", s_names)} is on the PATH; install one, such as with 'apt-get install chromium', or name it with --chromium");
    }
}
