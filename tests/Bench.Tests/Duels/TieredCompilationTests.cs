using System.Runtime;
using System.Runtime.CompilerServices;
using Bench.Duels;

namespace Bench.Tests.Duels;

public class TieredCompilationTests
{
    // Thirty calls of a method make the runtime compile it better; a thousand a pause leave no doubt.
    private const int Calls = 1_000;

    [Fact]
    public async Task It_is_not_at_rest_before_what_was_just_called_for_the_first_time_is_compiled_again()
    {
        using var compilation = new TieredCompilation();
        compilation.State.ShouldBe(CompilerState.HeldBack);
        var compiled = JitInfo.GetCompiledMethodCount();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        var sum = 0;
        while (compilation.State != CompilerState.AtRest || JitInfo.GetCompiledMethodCount() - compiled < 2)
        {
            for (var i = 0; i < Calls; i++)
            {
                sum = Step(sum);
            }

            await Task.Delay(10, patience.Token);
        }

        sum.ShouldBeGreaterThanOrEqualTo(Calls);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step(int sum) => sum + 1;
}
