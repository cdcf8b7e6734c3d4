using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.Wires;

namespace Servers;

/// <summary>One entry in the comparison: a protocol with its encoding and HTTP version, both ends of it.</summary>
public interface IContender
{
    /// <summary>The ID: never renamed, only removed or added.</summary>
    string Name { get; }

    /// <summary>One line on what speaks here: "REST, JSON bodies, HTTP/1.1".</summary>
    string Summary { get; }

    /// <summary>How its messages are encoded.</summary>
    PayloadEncoding Encoding { get; }

    /// <summary>What it can do, emulates and lacks.</summary>
    Capabilities Capabilities { get; }

    /// <summary>Why it can't run on a wire; null where it can.</summary>
    string? WhyNotOn(Wire wire) => null;

    /// <summary>Sets up a Kestrel endpoint for this protocol. Not called on a wire without Kestrel.</summary>
    void Listen(ListenOptions endpoint);

    /// <summary>Registers what the server end needs. <see cref="ChatRooms"/>, <see cref="TickerFeed"/> and <see cref="ServiceLimits"/> are there already.</summary>
    void AddServices(IServiceCollection services, ServiceLimits limits);

    /// <summary>Maps the server end.</summary>
    void Map(WebApplication app);

    /// <summary>Connects a client.</summary>
    ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken);

    /// <summary>The same contender, whose clients wait so long before each poll; itself where they do not poll, or the server holds their polls.</summary>
    IContender Polling(TimeSpan every) => this;

    /// <summary>Which settings of its connections can be chosen; none by default.</summary>
    IReadOnlyList<SettingChoice> Settings => [];

    /// <summary>The same contender with settings chosen, and <see cref="ConnectionSettings.Named"/> for them. Those that are not among its <see cref="Settings"/> are never asked of it.</summary>
    IContender With(ConnectionSettings settings) => throw new NotSupportedException($"{Name} has no settings to choose");

    /// <summary>Whether its clients poll by the clock: then <see cref="Polling"/> says how often.</summary>
    bool PollsByTheClock => !ReferenceEquals(Polling(TimeSpan.Zero), this);
}
