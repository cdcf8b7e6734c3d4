using Bench.Calibration;

namespace Bench.Tests.Calibration;

public class CalibrationTableTests
{
    [Fact]
    public void Each_sort_of_check_has_a_row_with_its_rates()
    {
        var kinds = TrialKind.ParseAll("0@5x2,10@5x2,5@3x1,figuresx1,objectx1,bytex1");
        CalibrationTable.Of(
            kinds,
            [
                Trials.Of("0@5", 1),
                Trials.Of("0@5", 2, alarms: ["a/x/memory"], undecided: ["b/x/memory"]),
                Trials.Of("10@5", 1, "a/x/memory", found: true),
                Trials.Of("10@5", 2, "b/x/memory"),
                Trials.Of("figures", 1),
                Trials.Of("object", 1, "a/x/memory", found: true),
                Trials.Of("byte", 1, "a/x/memory", found: true),
            ],
            Trials.Setting,
            "bench check --calibrate",
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)).ShouldMatchSnapshot();
    }
}
