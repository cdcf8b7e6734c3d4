using Bench.Codecs;
using Payloads.Encodings;

namespace Bench.Tests.Codecs;

public class CodecWorkTests
{
    [Fact]
    public async Task Every_message_is_encoded_and_decoded_rightly_in_every_encoding()
    {
        foreach (var (work, encoding) in from work in CodecWork.All from encoding in PayloadEncoding.All select (work, encoding))
        {
            var (contestant, bytes) = work.Contestant(encoding);

            await contestant.RunAsync(150);

            Should.NotThrow(contestant.Check);
            contestant.Id.ShouldBe(work.Id(encoding));
            bytes.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Names_are_distinct() => CodecWork.All.Select(static work => work.Name).ShouldBeUnique();

    [Fact]
    public void Decoding_a_message_allocates_at_least_its_text()
    {
        var decode = CodecWork.All.Single(static work => work.Name == "decode-chat-message-large");

        PayloadEncoding.All.ShouldAllBe(encoding => CodecPass.Count(decode, encoding).AllocatedBytes > 16_384);
    }

    [Fact]
    public void What_is_allocated_is_counted_the_same_twice()
    {
        var encode = CodecWork.All.Single(static work => work.Name == "encode-quote");

        CodecPass.Count(encode, PayloadEncoding.Protobuf).ShouldBe(CodecPass.Count(encode, PayloadEncoding.Protobuf));
    }
}
