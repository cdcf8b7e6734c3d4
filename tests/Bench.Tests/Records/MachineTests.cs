using Bench.Records;

namespace Bench.Tests.Records;

public class MachineTests
{
    [Theory]
    [InlineData("AMD EPYC", 2, "amd-epyc-2c")]
    [InlineData("Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz", 12, "intel-core-i7-9750h-2-60ghz-12c")]
    [InlineData("Apple M2/Pro", 10, "apple-m2-pro-10c")]
    public void Its_slug_is_a_folder_name_without_noise(string cpu, int cores, string slug) =>
        (Samples.Machine with { Cpu = cpu, Cores = cores }).Slug.ShouldBe(slug);

    [Fact]
    public void This_one_has_a_name_and_a_slug_that_any_file_system_takes()
    {
        var machine = Machine.Current();

        machine.Cores.ShouldBe(Environment.ProcessorCount);
        machine.MemoryBytes.ShouldBePositive();
        machine.Slug.ShouldMatch("^[a-z0-9-]+$");
    }
}
