namespace Bench.Doctor;

/// <summary>The files in which an operating system tells about itself.</summary>
internal interface ISystemFiles
{
    /// <summary>A file's text; null where there is none or it can't be read.</summary>
    string? Read(string path);

    /// <summary>The folders in a folder; none where it is not there.</summary>
    IReadOnlyList<string> Folders(string path);
}
