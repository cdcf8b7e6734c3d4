using Microsoft.AspNetCore.Http;

namespace Bench.Web;

/// <summary>A file of the page, which the program was built with.</summary>
/// <param name="Path">Where it is asked for.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record PageFile(string Path, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    private const string Folder = "web/";
    private const string Index = "index.html";

    public static IReadOnlyList<PageFile> All { get; } =
        [.. typeof(PageFile).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(Read)];

    public async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = Bytes.Length;
        await context.Response.Body.WriteAsync(Bytes, context.RequestAborted);
    }

    private static PageFile Read(string resource)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var name = resource[Folder.Length..];
        return new PageFile(name == Index ? "/" : $"/{name}", TypeOf(name), bytes);
    }

    private static string TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"the page has a file '{name}', and '{other}' is no type that it is served as"),
    };
}
