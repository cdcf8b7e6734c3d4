using System.Text.Json;
using Bench.Commands;

namespace Bench.Records;

/// <summary>Reads records, and says of what is none why it is none.</summary>
internal static class RecordFile
{
    private const string Cure = "'bench run' measures a new one.";

    /// <summary>Reads a record.</summary>
    /// <param name="path">The <c>record.json</c>, or its folder.</param>
    /// <exception cref="UsageException">It is missing, cut, of another schema, or no record.</exception>
    public static RunRecord Read(string path) => Parse(Text(PathOf(path)), PathOf(path));

    /// <summary>Where the record is: the path itself, or the record in the folder that it names; of a run that was killed, what it had written until then.</summary>
    public static string PathOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return path;
        }

        var (record, journal) = (Path.Combine(path, RecordFolder.FileName), Path.Combine(path, RecordFolder.JournalName));
        return !File.Exists(record) && File.Exists(journal) ? journal : record;
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"there is no record at {path}; expected a {RecordFolder.FileName} or the folder that has one, such as those in results/. {Cure}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the record at {path} can't be read: {failure.Message}");
        }
    }

    private static RunRecord Parse(string text, string path)
    {
        RequireSchema(text, path);
        try
        {
            var record = JsonSerializer.Deserialize(text, RecordJson.Default.RunRecord)
                ?? throw new JsonException("it is null.");
            return RecordShape.Complaint(record) is { } complaint ? throw new JsonException(complaint) : record;
        }
        catch (JsonException wrong)
        {
            throw new UsageException(
                $"the record at {path} is of schema {RunRecord.CurrentSchema}, but not as a run writes it: {wrong.Message} Restore the file; records are never edited. {Cure}");
        }
    }

    private static void RequireSchema(string text, string path)
    {
        var schema = Schema(text, path)
            ?? throw new UsageException($"{path} is JSON, but no record: it has no schema; expected the {RecordFolder.FileName} of a run. {Cure}");
        if (schema != RunRecord.CurrentSchema)
        {
            var cure = schema > RunRecord.CurrentSchema
                ? "it is from a newer version of this program: use that one, or a newer."
                : "it is from an older version of this program: check out the commit that the record names under 'build', and report with that.";
            throw new UsageException($"the record at {path} is of schema {schema}, and this program reads schema {RunRecord.CurrentSchema}; {cure} {Cure}");
        }
    }

    private static int? Schema(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("schema", out var schema)
                && schema.ValueKind == JsonValueKind.Number
                && schema.TryGetInt32(out var version)
                    ? version
                    : null;
        }
        catch (JsonException wrong)
        {
            throw new UsageException(
                $"the record at {path} is not whole JSON, as if it had been cut: {wrong.Message} Expected all of what a run writes: copy the file again. {Cure}");
        }
    }
}
