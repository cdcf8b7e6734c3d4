using System.Collections;

namespace Grpc.Core;

/// <summary>Headers or trailers of a call: an ordered list in which a key may occur more than once.</summary>
public sealed class Metadata : IList<Metadata.Entry>
{
    /// <summary>The end of a key whose value is bytes.</summary>
    public const string BinaryHeaderSuffix = "-bin";

    /// <summary>No entries, and none can be added.</summary>
    public static readonly Metadata Empty = new(frozen: true);

    private readonly List<Entry> _entries = [];
    private readonly bool _frozen;

    public Metadata()
    {
    }

    private Metadata(bool frozen) => _frozen = frozen;

    public int Count => _entries.Count;

    public bool IsReadOnly => _frozen;

    public Entry this[int index]
    {
        get => _entries[index];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Writable()[index] = value;
        }
    }

    /// <summary>The last entry with this key: where a key occurs twice, the later value wins.</summary>
    public Entry? Get(string key)
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            if (_entries[i].Key == key)
            {
                return _entries[i];
            }
        }

        return null;
    }

    public string? GetValue(string key) => Get(key)?.Value;

    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    public IEnumerable<Entry> GetAll(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == key)
            {
                yield return entry;
            }
        }
    }

    public void Add(string key, string value) => Add(new Entry(key, value));

    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    public void Add(Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Writable().Add(item);
    }

    public void Insert(int index, Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Writable().Insert(index, item);
    }

    public bool Remove(Entry item) => Writable().Remove(item);

    public void RemoveAt(int index) => Writable().RemoveAt(index);

    public void Clear() => Writable().Clear();

    public int IndexOf(Entry item) => _entries.IndexOf(item);

    public bool Contains(Entry item) => _entries.Contains(item);

    public void CopyTo(Entry[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    public IEnumerator<Entry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<Entry> Writable() => _frozen
        ? throw new InvalidOperationException("This metadata is read-only. Create a new Metadata and add the entries to it.")
        : _entries;

    /// <summary>One key with its value, which is text or, where the key ends in <c>-bin</c>, bytes.</summary>
    public class Entry
    {
        private readonly string? _text;
        private readonly byte[]? _bytes;

        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = MetadataKey.Normalize(key);
            IsBinary = MetadataKey.IsBinary(Key);
            if (IsBinary)
            {
                throw new ArgumentException($"The key '{Key}' ends in '{BinaryHeaderSuffix}', so its value must be bytes, not text.", nameof(key));
            }

            _text = value;
        }

        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = MetadataKey.Normalize(key);
            IsBinary = MetadataKey.IsBinary(Key);
            if (!IsBinary)
            {
                throw new ArgumentException($"The key '{Key}' must end in '{BinaryHeaderSuffix}' to have bytes as its value.", nameof(key));
            }

            // A copy: the entry is immutable, the caller's array is not.
            _bytes = valueBytes.AsSpan().ToArray();
        }

        public string Key { get; }

        public bool IsBinary { get; }

        public string Value => _text ?? throw new InvalidOperationException($"The value of '{Key}' is bytes: read ValueBytes.");

        /// <summary>A copy of the bytes, or a text value's ASCII bytes.</summary>
        public byte[] ValueBytes => _bytes is null ? System.Text.Encoding.ASCII.GetBytes(_text!) : _bytes.AsSpan().ToArray();

        public override string ToString() => IsBinary
            ? $"[Entry: key={Key}, valueBytes={Convert.ToHexString(_bytes!)}]"
            : $"[Entry: key={Key}, value={_text}]";
    }
}
