using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Payloads.Encodings;

/// <summary>
/// One writer per thread: without it, every encoded message would allocate one. A writer is rented and returned
/// without an await between, so a thread never needs two.
/// </summary>
internal static class JsonWriterCache
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true, // The serialiser writes well-formed JSON by construction, and skips it too.
    };

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    public static Utf8JsonWriter Rent(IBufferWriter<byte> output)
    {
        var writer = t_writer;
        if (writer is null)
        {
            return new Utf8JsonWriter(output, s_options);
        }

        t_writer = null;
        writer.Reset(output);
        return writer;
    }

    public static void Return(Utf8JsonWriter writer)
    {
        writer.Flush();
        writer.Reset(Stream.Null); // Lets go of the caller's buffer.
        t_writer = writer;
    }
}
