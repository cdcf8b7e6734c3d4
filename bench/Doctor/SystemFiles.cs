using System.Security;

namespace Bench.Doctor;

/// <summary>The files of this machine.</summary>
internal sealed class SystemFiles : ISystemFiles
{
    public string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (IsAbsence(failure))
        {
            return null;
        }
    }

    public IReadOnlyList<string> Folders(string path)
    {
        try
        {
            return Directory.GetDirectories(path);
        }
        catch (Exception failure) when (IsAbsence(failure))
        {
            return [];
        }
    }

    private static bool IsAbsence(Exception failure) => failure is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException;
}
