using FsCheck;
using FsCheck.Fluent;

namespace Payloads.Tests;

public sealed class FingerprintTests
{
    private static readonly ChatMessage s_message = new(100_000, "lobby", "ada.lovelace", "déjà vu at noon", 1_709_251_200_000);
    private static readonly Quote s_quote = new("ABCD", 99, 101, 100, 1_709_251_200_000);
    private static readonly Tick s_tick = new(0, "ABCD", 100, 10, 1_709_251_200_000);

    [Fact]
    public void A_number_that_differs_shows() => Check.QuickThrowOnFailure(Prop.ForAll(
        Generated.Int64.Where(static number => number != 0).ToArbitrary(),
        static by => Differ(s_message, s_message with { Id = s_message.Id + by }, s_message with { SentAt = s_message.SentAt + by })
            && Differ(
                s_quote,
                s_quote with { Bid = s_quote.Bid + by },
                s_quote with { Ask = s_quote.Ask + by },
                s_quote with { Last = s_quote.Last + by },
                s_quote with { At = s_quote.At + by })
            && Differ(
                s_tick,
                s_tick with { Price = s_tick.Price + by },
                s_tick with { At = s_tick.At + by })));

    [Fact]
    public void A_size_that_differs_shows() => Check.QuickThrowOnFailure(Prop.ForAll(
        Generated.Int32.Where(static number => number != s_tick.Size).ToArbitrary(),
        static size => Differ(s_tick, s_tick with { Size = size })));

    [Fact]
    public void A_text_of_another_length_or_other_ends_shows() => Check.QuickThrowOnFailure(Prop.ForAll(
        Generated.Text.Where(static text => !SameEnds(text, s_message.Text)).ToArbitrary(),
        static text => Differ(s_message, s_message with { Text = text })));

    [Theory]
    [InlineData("lobbx")]
    [InlineData("")]
    [InlineData("lobby ")]
    [InlineData("Lobby")]
    public void Another_name_shows(string name) =>
        Differ(s_message, s_message with { Room = name }, s_message with { Author = name }, s_message with { Text = name }).ShouldBeTrue();

    [Theory]
    [InlineData("ABCE")]
    [InlineData("ABDC")]
    [InlineData("")]
    public void Another_symbol_shows(string symbol)
    {
        Differ(s_quote, s_quote with { Symbol = symbol }).ShouldBeTrue();
        Differ(s_tick, s_tick with { Symbol = symbol }).ShouldBeTrue();
    }

    [Fact]
    public void Fields_in_each_others_place_show()
    {
        Differ(s_message, s_message with { Room = s_message.Author, Author = s_message.Room }).ShouldBeTrue();
        Differ(s_message, s_message with { Text = s_message.Author, Author = s_message.Text }).ShouldBeTrue();
        Differ(s_message, s_message with { Id = s_message.SentAt, SentAt = s_message.Id }).ShouldBeTrue();
        Differ(s_quote, s_quote with { Bid = s_quote.Ask, Ask = s_quote.Bid }).ShouldBeTrue();
        Differ(s_tick, s_tick with { Price = s_tick.At, At = s_tick.Price }).ShouldBeTrue();
    }

    [Fact]
    public void Parts_of_a_long_text_in_the_wrong_order_show()
    {
        var parts = Enumerable.Range(0, 4).Select(static part => new string((char)('a' + part), 4096)).ToArray();
        var whole = s_message with { Text = string.Concat(parts) };
        Differ(whole, whole with { Text = string.Concat(parts[0], parts[2], parts[1], parts[3]) }).ShouldBeTrue();
    }

    [Fact]
    public void The_place_that_the_server_assigned_does_not_matter()
    {
        (s_message with { Sequence = 9 }).Fingerprint().ShouldBe(s_message.Fingerprint());
        (s_tick with { Sequence = 9 }).Fingerprint().ShouldBe(s_tick.Fingerprint());
    }

    private static bool SameEnds(string left, string right) =>
        left.Length == right.Length && (left.Length == 0 || (left[0] == right[0] && left[^1] == right[^1]));

    private static bool Differ(ChatMessage one, params ChatMessage[] others) =>
        others.All(other => other == one || other.Fingerprint() != one.Fingerprint());

    private static bool Differ(Quote one, params Quote[] others) =>
        others.All(other => other == one || other.Fingerprint() != one.Fingerprint());

    private static bool Differ(Tick one, params Tick[] others) =>
        others.All(other => other == one || other.Fingerprint() != one.Fingerprint());
}
