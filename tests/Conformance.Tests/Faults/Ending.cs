namespace Conformance.Tests.Faults;

/// <summary>What becomes of a connection once so many bytes have passed.</summary>
internal enum Ending
{
    /// <summary>It is closed.</summary>
    Cut,

    /// <summary>It is reset, where the wire can tell that from closing.</summary>
    Reset,

    /// <summary>Nothing passes any more, and nobody is told.</summary>
    Stall,
}
