namespace Browser.Tests;

/// <summary>What is asked of a page. Whatever is wrong comes back as strings that say where.</summary>
internal static class Script
{
    // Boxes touch where half a pixel is rounded away.
    private const string Overlap = "const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.6 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.6;";

    // A line of text is taller than its letters; the letters are what must not run into one another.
    private const string Boxes =
        """
        const boxes = svg => [...svg.querySelectorAll('text')].map(text => { const box = text.getBoundingClientRect(), slack = box.height * 0.12;
          return { text: text.textContent, left: box.left, right: box.right, top: box.top + slack, bottom: box.bottom - slack }; });
        const charts = [...document.querySelectorAll('figure svg')].filter(svg => svg.getBoundingClientRect().width > 0);
        """;

    public static string TextsThatOverlap { get; } = $$"""
        () => { {{Overlap}} {{Boxes}}
          return charts.flatMap(svg => { const all = boxes(svg);
            return all.flatMap((a, at) => all.slice(at + 1).filter(b => overlap(a, b)).map(b => `${a.text} | ${b.text}`)); }); }
        """;

    public static string TextsOutside { get; } = $$"""
        () => { {{Boxes}}
          return charts.flatMap(svg => { const frame = svg.getBoundingClientRect();
            return boxes(svg).filter(box => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1).map(box => box.text); }); }
        """;

    public static string SmallestText { get; } = $$"""
        () => { {{Boxes}}
          return Math.min(...charts.map(svg => 12 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)); }
        """;

    public static string BlocksThatOverlap { get; } = $$"""
        () => { {{Overlap}}
          return [...document.querySelectorAll('body, main, header, section, figure, dl, details, nav ul')].flatMap(parent => {
            const all = [...parent.children].filter(child => getComputedStyle(child).position !== 'absolute').map(child => ({ name: child.outerHTML.slice(0, 60), box: child.getBoundingClientRect() })).filter(child => child.box.height > 0);
            return all.flatMap((a, at) => all.slice(at + 1).filter(b => overlap(a.box, b.box)).map(b => `${a.name} | ${b.name}`)); }); }
        """;

    public const string LinksToNowhere =
        "() => [...document.querySelectorAll('a[href^=\"#\"]')].map(link => link.getAttribute('href')).filter(link => !document.getElementById(decodeURIComponent(link.slice(1))))";

    public const string IdsTwice =
        "() => { const ids = [...document.querySelectorAll('[id]')].map(element => element.id); return ids.filter((id, at) => ids.indexOf(id) !== at); }";

    public const string ChartsWithoutWords =
        """
        () => [...document.querySelectorAll('figure svg')].filter(svg => svg.getAttribute('role') !== 'img'
          || svg.getAttribute('aria-labelledby').split(' ').some(id => !document.getElementById(id)?.textContent)).map(svg => svg.outerHTML.slice(0, 100))
        """;

    /// <summary>How light a colour is, from 0 to 1.</summary>
    public static string Lightness(string element, string property) =>
        $"() => {{ const [r, g, b] = getComputedStyle({element}).{property}.match(/[\\d.]+/g).map(Number); return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255; }}";
}
