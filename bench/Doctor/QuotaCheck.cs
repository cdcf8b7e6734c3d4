using System.Globalization;
using Bench.Records;

namespace Bench.Doctor;

/// <summary>Whether a control group stops the process for the rest of every period once it has used its share.</summary>
internal sealed class QuotaCheck() : Check("quota")
{
    private const string Root = "/sys/fs/cgroup";

    protected override Finding Examine(Surroundings surroundings)
    {
        if (surroundings.Files.Read("/proc/self/cgroup") is not { } groups)
        {
            return NotKnown();
        }

        var shares = groups.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(group => Shares(surroundings.Files, group)).ToList();
        return shares.Count == 0
            ? Fine("none")
            : Worry(
                string.Create(CultureInfo.InvariantCulture, $"a control group allows {shares.Min():0.##} cores' worth of time, and stops the process once a period's share is used"),
                "lift the quota (docker: no --cpus; Kubernetes: no cpu limit) and pin cores instead (--cpuset-cpus)");
    }

    // "0::/a/b" is version 2; "1:cpu,cpuacct:/a/b" is version 1. A group is held to the quota of every group above it.
    private static IEnumerable<double> Shares(ISystemFiles files, string group)
    {
        if (group.Trim().Split(':', 3) is not [_, var controllers, var path])
        {
            yield break;
        }

        foreach (var folder in UpFrom(path))
        {
            var share = controllers.Length == 0
                ? Share(files.Read($"{Root}{folder}/cpu.max")?.Split(' '))
                : controllers.Split(',').Contains("cpu")
                    ? Share([files.Read($"{Root}/cpu{folder}/cpu.cfs_quota_us"), files.Read($"{Root}/cpu{folder}/cpu.cfs_period_us")])
                    : null;
            if (share is { } found)
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<string> UpFrom(string path)
    {
        for (var folder = path.TrimEnd('/'); folder.Length > 0; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            yield return folder;
        }

        yield return "";
    }

    // "max" in version 2 and -1 in version 1 stand for no quota.
    private static double? Share(IReadOnlyList<string?>? quotaAndPeriod) =>
        quotaAndPeriod is [var quota, var period]
        && double.TryParse(quota, CultureInfo.InvariantCulture, out var used) && used > 0
        && double.TryParse(period, CultureInfo.InvariantCulture, out var whole) && whole > 0
            ? used / whole
            : null;
}
