namespace Bench.Exports;

/// <summary>Writes figures in the form that a dashboard reads.</summary>
internal interface IExporter
{
    /// <summary>What is typed before the file: <c>--export name=file</c>.</summary>
    string Name { get; }

    /// <summary>The whole file.</summary>
    byte[] Write(IReadOnlyList<ExportedFigure> figures);
}
