using Bench.Commands;
using Bench.Connections;
using Bench.Tests.Doctor;

namespace Bench.Tests.Connections;

public class DescriptorLimitTests
{
    private const string Limits =
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max processes             94871                94871                processes
        Max open files            20000                20000                files
        """;

    [Fact]
    public void Too_few_descriptors_are_said_with_the_limit_its_cure_and_how_many_would_fit()
    {
        var complaint = Should.Throw<UsageException>(() => Read(Limits).Require("--count", 100_000, ends: 1)).Message;

        complaint.ShouldStartWith("--count asks for 100,000 connections, which take 100,150 open files in one process, and its limit is 20,000; ");
        complaint.ShouldContain("'ulimit -n 100150'");
        complaint.ShouldEndWith("ask for 19,850 at the most");
    }

    [Fact]
    public void As_many_as_are_said_to_fit_do()
    {
        Read(Limits).Require("--count", 19_850, ends: 1);
        Should.Throw<UsageException>(() => Read(Limits).Require("--count", 19_851, ends: 1));
    }

    [Fact]
    public void Both_ends_in_one_process_take_twice_as_many() =>
        Should.Throw<UsageException>(() => Read(Limits).Require("--subscribers", 10_000, ends: 2)).Message.ShouldContain("which take 20,150 open files");

    [Theory]
    [InlineData("Max open files            unlimited            unlimited            files")]
    [InlineData("something else")]
    [InlineData("")]
    public void Without_a_limit_nothing_is_refused(string limits) => Should.NotThrow(() => Read(limits).Require("--count", int.MaxValue, ends: 2));

    private static DescriptorLimit Read(string limits) => DescriptorLimit.Read(new FakeFiles().With("/proc/self/limits", limits), open: 50);
}
