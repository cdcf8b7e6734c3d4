using Bench.Commands;
using Microsoft.Playwright;

namespace Bench.Browsers;

/// <summary>
/// Playwright's driver, which speaks to the browser. It is 140 MB, so it is not copied beside the program: it is used from where the
/// package was restored to.
/// </summary>
internal static class PlaywrightDriver
{
    private const string Folder = ".playwright";
    private const string Package = "microsoft.playwright";
    private const string SearchPath = "PLAYWRIGHT_DRIVER_SEARCH_PATH";
    private const string PackageFolder = "NUGET_PACKAGES";

    /// <summary>Starts it.</summary>
    /// <exception cref="UsageException">It is nowhere to be found.</exception>
    public static Task<IPlaywright> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(SearchPath) is null && !Directory.Exists(Path.Combine(AppContext.BaseDirectory, Folder)))
        {
            Environment.SetEnvironmentVariable(SearchPath, Restored());
        }

        return Playwright.CreateAsync();
    }

    private static string Restored()
    {
        var packages = Environment.GetEnvironmentVariable(PackageFolder)
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var restored = Path.Combine(packages, Package, typeof(IPlaywright).Assembly.GetName().Version!.ToString(3));
        return Directory.Exists(Path.Combine(restored, Folder))
            ? restored
            : throw new UsageException(
                $"Playwright's driver is not in {restored}; restore the packages with 'dotnet restore', or name the folder that has {Folder} in it with {SearchPath}");
    }
}
