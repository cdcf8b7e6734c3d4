using Payloads.Encodings;

namespace Payloads.Tests.Encodings;

public sealed class PayloadEncodingTests
{
    [Fact]
    public void A_type_without_a_codec_is_named_with_its_encoding() =>
        PayloadEncoding.All.ShouldAllBe(static encoding => NamesBoth(encoding));

    [Fact]
    public void A_codec_is_made_once() =>
        PayloadEncoding.Json.Codec<ChatMessage>().ShouldBeSameAs(PayloadEncoding.Json.Codec<ChatMessage>());

    private static bool NamesBoth(PayloadEncoding encoding)
    {
        var refused = Should.Throw<NotSupportedException>(() => encoding.Codec<Guid>());
        return refused.Message.Contains(encoding.Name, StringComparison.Ordinal)
            && refused.Message.Contains(nameof(Guid), StringComparison.Ordinal);
    }
}
