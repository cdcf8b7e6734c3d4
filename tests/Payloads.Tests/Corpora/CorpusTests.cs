using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Payloads.Corpora;
using Payloads.Encodings;

namespace Payloads.Tests.Corpora;

public sealed class CorpusTests
{
    private static readonly Corpus s_corpus = Corpus.Default;

    // A figure that was measured with one corpus says nothing of another: whoever changes it, starts all results anew.
    [Theory]
    [InlineData("json", "812b066f167acc87010df3f7668d40c5f07ec0a3f8e3c7bceaacfe19a42832e4")]
    [InlineData("protobuf", "28d891f73ae84cb8ae5162da6adff317de82dbe0bf110a09358a099684d3a4e9")]
    public void What_is_sent_is_the_same_on_every_machine(string encoding, string digest)
    {
        var codecs = PayloadEncoding.All.Single(candidate => candidate.Name == encoding);
        var output = new ArrayBufferWriter<byte>();
        foreach (var size in Enum.GetValues<TextSize>())
        {
            codecs.Codec<ReadOnlyMemory<ChatMessage>>().Write(output, s_corpus.Messages(size).ToArray());
        }

        codecs.Codec<ReadOnlyMemory<Quote>>().Write(output, s_corpus.Quotes.ToArray());
        codecs.Codec<ReadOnlyMemory<Tick>>().Write(output, s_corpus.Ticks);
        Convert.ToHexStringLower(SHA256.HashData(output.WrittenSpan)).ShouldBe(digest);
    }

    [Theory]
    [InlineData("json", 145)]
    [InlineData("protobuf", 94)]
    public void Every_small_message_takes_the_same_bytes(string encoding, int bytes)
    {
        var codec = PayloadEncoding.All.Single(candidate => candidate.Name == encoding).Codec<ChatMessage>();
        s_corpus.Messages(TextSize.Small).ShouldAllBe(message => Size(codec, message) == bytes);
    }

    [Theory]
    [InlineData(TextSize.Small)]
    [InlineData(TextSize.Medium)]
    [InlineData(TextSize.Large)]
    public void Text_is_as_long_as_its_size_says(TextSize size)
    {
        s_corpus.Messages(size).Count.ShouldBe(Corpus.MessagesPerSize);
        s_corpus.Messages(size).ShouldAllBe(message => Encoding.UTF8.GetByteCount(message.Text) == (int)size);
    }

    [Theory]
    [InlineData(TextSize.Small)]
    [InlineData(TextSize.Medium)]
    [InlineData(TextSize.Large)]
    public void Some_text_is_not_ascii_and_all_of_it_is_well_formed(TextSize size)
    {
        s_corpus.Messages(size).ShouldContain(static message => !Ascii.IsValid(message.Text));
        s_corpus.Messages(size).ShouldAllBe(static message => message.Text.IsNormalized());
    }

    [Fact]
    public void No_message_is_like_another() =>
        Enum.GetValues<TextSize>().SelectMany(s_corpus.Messages).Select(static message => message.Fingerprint()).ShouldBeUnique();

    [Fact]
    public void Symbols_are_unique_and_have_four_letters()
    {
        var symbols = s_corpus.Quotes.Select(static quote => quote.Symbol).ToArray();
        symbols.Length.ShouldBe(Corpus.SymbolCount);
        symbols.ShouldBeUnique();
        symbols.ShouldAllBe(static symbol => symbol.Length == 4 && symbol.All(char.IsAsciiLetterUpper));
    }

    [Fact]
    public void Every_tick_is_of_a_symbol_that_is_quoted_and_makes_sense()
    {
        var symbols = s_corpus.Quotes.Select(static quote => quote.Symbol).ToHashSet();
        var ticks = s_corpus.Ticks.ToArray();
        ticks.Length.ShouldBe(Corpus.TickCount);
        ticks.ShouldAllBe(tick => symbols.Contains(tick.Symbol) && tick.Price > 0 && tick.Size > 0 && tick.Sequence == 0);
        ticks.Select(static tick => tick.At).ShouldBeInOrder();
    }

    [Fact]
    public void A_seed_makes_one_corpus_and_another_seed_another()
    {
        Corpus.FromSeed(1).Ticks.ToArray().ShouldBe(Corpus.FromSeed(1).Ticks.ToArray());
        Corpus.FromSeed(1).Ticks.ToArray().ShouldNotBe(Corpus.FromSeed(2).Ticks.ToArray());
    }

    private static int Size(IPayloadCodec<ChatMessage> codec, ChatMessage message)
    {
        var output = new ArrayBufferWriter<byte>();
        codec.Write(output, message);
        return output.WrittenCount;
    }
}
