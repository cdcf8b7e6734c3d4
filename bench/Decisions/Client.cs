namespace Bench.Decisions;

/// <summary>Who talks to the service.</summary>
internal enum Client
{
    /// <summary>A page in a browser.</summary>
    Browser,

    /// <summary>An app on a phone: a battery, and a network that comes and goes.</summary>
    Phone,

    /// <summary>Another service, in the same network.</summary>
    Service,

    /// <summary>A device with little power and little bandwidth.</summary>
    Sensor,
}
