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

    public string Summary => $"REST, {encoding.Name} bodies, HTTP/{(version.Minor == 0 ? version.ToString(1) : version)}";

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

    /// <inheritdoc cref="IContender.Polling"/>
    public RestContender Polling(TimeSpan every) => new(name, encoding, version, every) { _settings = _settings };

    /// <inheritdoc cref="IContender.With"/>
    public RestContender With(ConnectionSettings settings) => new(name, encoding, version, pollEvery) { _settings = settings };

    IContender IContender.Polling(TimeSpan every) => Polling(every);

    IContender IContender.With(ConnectionSettings settings) => With(settings);

    /// <summary>A handler whose connections are set as they were chosen, over HTTP/1.1.</summary>
    public HttpMessageHandler CreateHttp1Handler(IDialer dialer) => _settings.Http1Dialer(dialer).CreateHandler();

    /// <summary>A client as this contender's, for a contender that puts something between it and the wire.</summary>
    /// <param name="handler">Sends the requests; disposed with the client.</param>
    /// <param name="root">What they are addressed to.</param>
    /// <param name="limits">What an answer may come to.</param>
    public RestClient Client(HttpMessageHandler handler, Uri root, ServiceLimits limits) =>
        new(handler, root, new RestFormat(encoding), version, limits, pollEvery);

    private RestClient Connect(IDialer dialer, ServiceLimits limits) => Client(dialer.CreateHandler(), dialer.BaseAddress, limits);
}
