using Servers;

namespace Conformance.Tests.Cases;

/// <summary>The cases of one specification, and how they are put to a host.</summary>
internal abstract class Suite
{
    /// <summary>What the suite holds contenders to, as the page names it.</summary>
    public abstract string Name { get; }

    /// <summary>The cases that concern a contender; none where it does not speak the protocol.</summary>
    public abstract IReadOnlyList<WireCase> CasesFor(IContender contender);

    /// <summary>Puts a case to a host over a connection of its own, and reads until the host has closed it.</summary>
    /// <returns>What came back, in the suite's words.</returns>
    public abstract Task<string> RunAsync(IContender contender, ContenderHost host, WireCase wireCase);
}
