using Grpc.Core;

namespace Servers.Tests.GrpcContracts;

public class MethodTests
{
    private static readonly Method<string, string> Say =
        new(MethodType.Unary, "chat.Chat", "Say", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    [Fact]
    public void A_methods_full_name_is_its_path() => Say.FullName.ShouldBe("/chat.Chat/Say");

    [Fact]
    public void The_text_marshaller_speaks_UTF8()
    {
        Marshallers.StringMarshaller.Serializer("é").ShouldBe([0xC3, 0xA9]);
        Marshallers.StringMarshaller.Deserializer([0xC3, 0xA9]).ShouldBe("é");
    }

    [Fact]
    public void A_marshaller_over_arrays_also_works_in_context()
    {
        var context = new ArrayContext();

        Marshallers.StringMarshaller.ContextualSerializer("abc", context);

        context.Written.ShouldBe("abc"u8.ToArray());
    }

    [Fact]
    public void A_marshaller_in_context_refuses_arrays()
    {
        var marshaller = Marshallers.Create<string>(static (_, _) => { }, static _ => "");

        Should.Throw<NotImplementedException>(() => marshaller.Serializer("a"));
        Should.Throw<NotImplementedException>(() => marshaller.Deserializer([]));
    }

    [Fact]
    public void A_service_definition_binds_its_methods_in_order()
    {
        var binder = new RecordingBinder();
        var definition = ServerServiceDefinition.CreateBuilder()
            .AddMethod(Say, static (request, _) => Task.FromResult(request))
            .Build();

        definition.GetType().GetMethod("BindService", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)!
            .Invoke(definition, [binder]);

        binder.Bound.ShouldBe(["/chat.Chat/Say"]);
    }

    [Fact]
    public void A_service_definition_takes_a_method_only_once()
    {
        var builder = ServerServiceDefinition.CreateBuilder().AddMethod(Say, static (request, _) => Task.FromResult(request));

        Should.Throw<ArgumentException>(() => builder.AddMethod(Say, static (request, _) => Task.FromResult(request)));
    }

    private sealed class ArrayContext : SerializationContext
    {
        public byte[] Written { get; private set; } = [];

        public override void Complete(byte[] payload) => Written = payload;
    }

    private sealed class RecordingBinder : ServiceBinderBase
    {
        public List<string> Bound { get; } = [];

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
            Bound.Add(method.FullName);
    }
}
