using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.Rest.Client;
using Servers.Rest.Server;
using Servers.Wires;

namespace Servers.Rest;

/// <summary>REST, in an encoding, over a version of HTTP.</summary>
/// <param name="name">The ID.</param>
/// <param name="encoding">How messages are encoded.</param>
/// <param name="version">The version of HTTP, exactly.</param>
/// <param name="pollEvery">How long a client waits before each poll; null: not long, and longer the less it finds.</param>
internal sealed class RestContender(string name, PayloadEncoding encoding, Version version, TimeSpan? pollEvery = null) : IContender
{
    private ConnectionSettings _settings = ConnectionSettings.Default;

    private bool IsHttp2 => version == HttpVersion.Version20;

    public string Name => _settings.Named(name);

    public string Summary => $"REST, {encoding.Name} bodies, {(IsHttp2 ? "HTTP/2" : "HTTP/1.1")}";

    public PayloadEncoding Encoding => encoding;

    public Capabilities Capabilities { get; } = Capabilities.Native
        .Emulating(Operation.Converse, "concurrent POSTs: acknowledgements keep the messages' order, the room may not")
        .Emulating(Operation.Join, "polls GET …/messages?after=")
        .Emulating(Operation.Follow, "polls GET /ticker/ticks/latest?after=");

    public IReadOnlyList<SettingChoice> Settings => IsHttp2 ? Http2Settings.Choices("SocketsHttpHandlers") : Http1Settings.Choices;

    public void Listen(ListenOptions endpoint)
    {
        endpoint.Protocols = IsHttp2 ? HttpProtocols.Http2 : HttpProtocols.Http1;
        _settings.ApplyTo(endpoint.KestrelServerOptions.Limits.Http2);
    }

    public void AddServices(IServiceCollection services, ServiceLimits limits) => services.AddRest(encoding);

    public void Map(WebApplication app) => app.MapRest();

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) => IsHttp2
        ? ConnectionPool.ConnectAsync(_settings.Connections, _ => new(Connect(_settings.Http2Dialer(dialer), limits)), cancellationToken)
        : new(Connect(_settings.Http1Dialer(dialer), limits));

    public IContender Polling(TimeSpan every) => new RestContender(name, encoding, version, every) { _settings = _settings };

    public IContender With(ConnectionSettings settings)
    {
        var other = (RestContender)MemberwiseClone();
        other._settings = settings;
        return other;
    }

    private RestClient Connect(IDialer dialer, ServiceLimits limits) =>
        new(dialer.CreateHandler(), dialer.BaseAddress, new RestFormat(encoding), version, limits, pollEvery);
}
