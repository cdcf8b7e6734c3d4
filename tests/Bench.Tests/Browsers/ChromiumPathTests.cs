using Bench.Browsers;
using Bench.Commands;

namespace Bench.Tests.Browsers;

public sealed class ChromiumPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_named_is_taken_before_what_is_found()
    {
        var (named, _) = (Made("my-browser"), Made("chromium"));

        ChromiumPath.Find(named, _folder.Path).ShouldBe(named);
    }

    [Fact]
    public void The_first_on_the_path_is_found()
    {
        var chrome = Made("google-chrome");

        ChromiumPath.Find(named: null, $"/nowhere{Path.PathSeparator}{_folder.Path}").ShouldBe(chrome);
    }

    [Fact]
    public void What_is_named_and_is_not_there_is_no_reason_to_look_for_another()
    {
        Made("chromium");

        Should.Throw<UsageException>(() => ChromiumPath.Find("/no/browser", _folder.Path)).Message
            .ShouldBe("--chromium names /no/browser, and there is no such file; name the program of a Chromium, such as /usr/bin/chromium");
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData(null)]
    public void Where_there_is_none_it_is_said_how_to_get_one(string? path)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "elsewhere browsers are also found where installers put them");

        Should.Throw<UsageException>(() => ChromiumPath.Find(named: null, path)).Message
            .ShouldBe("there is no Chromium on this machine: none of chromium, chromium-browser, google-chrome, google-chrome-stable, microsoft-edge is on the PATH; "
                + "install one, such as with 'apt-get install chromium', or name it with --chromium");
    }

    private string Made(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, "");
        return path;
    }
}
