using FsCheck;
using FsCheck.Fluent;
using Grpc.Core;

namespace Servers.Tests.GrpcContracts;

public class MetadataTests
{
    [Fact]
    public void A_key_is_stored_in_lower_case() => new Metadata.Entry("X-Trace_Id.1", "a").Key.ShouldBe("x-trace_id.1");

    [Theory]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("café")]
    public void A_key_with_any_other_character_is_refused(string key) =>
        Should.Throw<ArgumentException>(() => new Metadata.Entry(key, "value"));

    [Fact]
    public void A_binary_key_takes_bytes_only()
    {
        Should.Throw<ArgumentException>(() => new Metadata.Entry("trace-bin", "text"));
        Should.Throw<ArgumentException>(() => new Metadata.Entry("trace", [1, 2]));
    }

    [Fact]
    public void A_key_is_binary_whatever_its_case() => new Metadata.Entry("Trace-BIN", [1]).IsBinary.ShouldBeTrue();

    [Fact]
    public void Null_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => new Metadata.Entry(null!, "value"));
        Should.Throw<ArgumentNullException>(() => new Metadata.Entry("key", (string)null!));
        Should.Throw<ArgumentNullException>(() => new Metadata.Entry("key-bin", (byte[])null!));
        Should.Throw<ArgumentNullException>(() => new Metadata().Add(null!));
    }

    [Fact]
    public void A_binary_value_is_copied_in_and_out()
    {
        byte[] bytes = [1, 2, 3];
        var entry = new Metadata.Entry("trace-bin", bytes);

        bytes[0] = 9;
        entry.ValueBytes[1] = 9;

        entry.ValueBytes.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_binary_value_has_no_text() =>
        Should.Throw<InvalidOperationException>(() => new Metadata.Entry("trace-bin", [1]).Value);

    [Fact]
    public void A_text_value_has_bytes() => new Metadata.Entry("trace", "AB").ValueBytes.ShouldBe("AB"u8.ToArray());

    [Fact]
    public void The_last_value_of_a_key_wins()
    {
        Metadata metadata = new() { { "a", "1" }, { "b", "2" }, { "a", "3" }, { "c-bin", [1] }, { "c-bin", [2] } };

        metadata.GetValue("a").ShouldBe("3");
        metadata.Get("a")!.Value.ShouldBe("3");
        metadata.GetValueBytes("c-bin").ShouldBe([2]);
    }

    [Fact]
    public void All_values_of_a_key_come_in_their_order()
    {
        Metadata metadata = new() { { "a", "1" }, { "b", "2" }, { "a", "3" } };

        metadata.GetAll("a").Select(entry => entry.Value).ShouldBe(["1", "3"]);
    }

    [Fact]
    public void A_key_that_is_not_there_has_no_value()
    {
        Metadata metadata = new() { { "a", "1" } };

        metadata.Get("b").ShouldBeNull();
        metadata.GetValue("b").ShouldBeNull();
        metadata.GetValueBytes("b").ShouldBeNull();
        metadata.GetAll("b").ShouldBeEmpty();
    }

    [Fact]
    public void Empty_is_frozen()
    {
        Metadata.Empty.Count.ShouldBe(0);
        Metadata.Empty.IsReadOnly.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => Metadata.Empty.Add("a", "1"));
        Should.Throw<InvalidOperationException>(() => Metadata.Empty.Insert(0, new Metadata.Entry("a", "1")));
        Should.Throw<InvalidOperationException>(Metadata.Empty.Clear);
    }

    [Fact]
    public void It_is_a_list()
    {
        var (a, b, c) = (new Metadata.Entry("a", "1"), new Metadata.Entry("b", "2"), new Metadata.Entry("c", "3"));
        Metadata metadata = new() { a, c };
        metadata.IsReadOnly.ShouldBeFalse();

        metadata.Insert(1, b);
        metadata.ShouldBe([a, b, c]);
        metadata.IndexOf(c).ShouldBe(2);
        metadata.Contains(b).ShouldBeTrue();

        metadata[0] = c;
        metadata.RemoveAt(1);
        metadata.ShouldBe([c, c]);
        metadata.Remove(c).ShouldBeTrue();
        var copy = new Metadata.Entry[1];
        metadata.CopyTo(copy, 0);
        copy.ShouldBe([c]);

        metadata.Clear();
        metadata.Count.ShouldBe(0);
    }

    [Fact]
    public void Whatever_is_added_is_found_again()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<(PositiveInt Key, NonNull<string> Value)[]>(),
            pairs =>
            {
                var metadata = new Metadata();
                var expected = new Dictionary<string, string>();
                foreach (var (key, value) in pairs)
                {
                    // Upper case on the way in, lower case on the way out.
                    metadata.Add($"Key-{key.Get}", value.Get);
                    expected[$"key-{key.Get}"] = value.Get;
                }

                return metadata.Count == pairs.Length && expected.All(pair => metadata.GetValue(pair.Key) == pair.Value);
            }).QuickCheckThrowOnFailure();
    }
}
