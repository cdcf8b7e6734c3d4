using System.Buffers;
using Servers.Application;
using Servers.Frames;

namespace Servers.Tests.Frames;

public class RefusalTextTests
{
    [Fact]
    public void Every_refusal_reads_back_with_its_sentence()
    {
        foreach (var refusal in Enum.GetValues<Refusal>())
        {
            var read = RefusalText.Decode(new ReadOnlySequence<byte>(RefusalText.Encode(refusal, "there is no symbol 'Ω 1'")));
            (read.Refusal, read.Message).ShouldBe((refusal, "there is no symbol 'Ω 1'"));
        }
    }

    [Fact]
    public void A_word_that_is_none_of_ours_names_those_that_are() =>
        Should.Throw<FrameException>(static () => RefusalText.Decode(new ReadOnlySequence<byte>("tired go away"u8.ToArray())))
            .Message.ShouldContain("lagged");
}
