using Microsoft.AspNetCore.Http.Features;

namespace Servers.WebSockets;

/// <summary>Keeps the bytes beneath a WebSocket in reach: the platform reads no more of one that it has failed, and cuts it when it is disposed.</summary>
internal sealed class KeptUpgrade(IHttpUpgradeFeature inner) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    /// <summary>What the WebSocket reads from; null before the upgrade.</summary>
    public Stream? Beneath { get; private set; }

    public async Task<Stream> UpgradeAsync() => Beneath = await inner.UpgradeAsync();

    /// <summary>Keeps it for whoever asks for the feature from now on.</summary>
    public static void Keep(IFeatureCollection features)
    {
        if (features.Get<IHttpUpgradeFeature>() is { } inner)
        {
            features.Set<IHttpUpgradeFeature>(new KeptUpgrade(inner));
        }
    }
}
