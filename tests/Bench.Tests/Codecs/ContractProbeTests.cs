using Bench.Codecs;

namespace Bench.Tests.Codecs;

public class ContractProbeTests
{
    [Theory]
    [InlineData("unknown-field", "json", "let through, and read as it was meant")]
    [InlineData("unknown-field", "json-defaults", "let through, and read as it was meant")]
    [InlineData("missing-field", "json-defaults", "let through, and read with author null")]
    [InlineData("wrong-type", "json-defaults", "let through, and read as it was meant")]
    [InlineData("renamed-field", "json-defaults", "let through, and read with author null")]
    [InlineData("cut-short", "json-defaults", "refused")]
    [InlineData("unknown-field", "protobuf", "let through, and read as it was meant")]
    [InlineData("missing-field", "json", "refused")]
    [InlineData("missing-field", "protobuf", "let through, and read with author ''")]
    [InlineData("wrong-type", "json", "refused")]
    [InlineData("wrong-type", "protobuf", "let through, and read with id 0")]
    [InlineData("renamed-field", "json", "refused")]
    [InlineData("renamed-field", "protobuf", "let through, and read with author ''")]
    [InlineData("another-message", "json", "refused")]
    [InlineData("another-message", "protobuf", "let through, and read with author '' and text ''")]
    [InlineData("cut-short", "json", "refused")]
    [InlineData("cut-short", "protobuf", "refused")]
    public void What_each_decoder_makes_of_a_mistake_is_seen(string mistake, string encoding, string observed) =>
        ContractProbe.RunAll().Single(probe => probe.Mistake == mistake && probe.Encoding == encoding).Observed.ShouldBe(observed);
}
