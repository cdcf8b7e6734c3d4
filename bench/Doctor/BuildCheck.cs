using Bench.Records;

namespace Bench.Doctor;

/// <summary>A Debug build measures itself. <c>run</c> refuses it.</summary>
internal sealed class BuildCheck() : Check("build")
{
    protected override Finding Examine(Surroundings surroundings) => surroundings.IsDebugBuild
        ? Worry("a Debug build, which 'run' refuses", "type 'dotnet run -c Release --project bench'")
        : Fine("Release");
}
