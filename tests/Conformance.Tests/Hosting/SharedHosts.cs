using System.Collections.Concurrent;
using Conformance.Tests.Cases;
using Servers;
using Servers.Application;
using Servers.Tests;
using Servers.Wires;

namespace Conformance.Tests.Hosting;

/// <summary>One host a lane for all tests of a class: it has to outlive whatever any of them does to it.</summary>
public sealed class SharedHosts : IAsyncLifetime
{
    private const int AtOnce = 32;

    private readonly ConcurrentDictionary<(string Contender, string Wire), Task<OpenLane>> _open = new();

    private readonly ConcurrentDictionary<(string Suite, string Contender), IReadOnlyDictionary<string, Task<string>>> _transcripts = new();

    public Task InitializeAsync() => Task.CompletedTask;

    internal Task<OpenLane> GetAsync(IContender contender, string wire) => _open.GetOrAdd(
        (contender.Name, wire), static (lane, named) => OpenLane.OpenAsync(named, WireNamed(lane.Wire), ServiceLimits.Default), contender);

    /// <summary>
    /// What comes of a case. The first that is asked for has all of its suite run on that lane, many at once: a host may take a second
    /// to close a connection in good order, and nothing else happens meanwhile.
    /// </summary>
    internal async Task<string> TranscriptAsync(Suite suite, OpenLane lane, WireCase wireCase) =>
        await _transcripts.GetOrAdd((suite.Name, lane.Contender.Name), static (_, of) => RunAll(of.suite, of.lane), (suite, lane))[wireCase.Id];

    internal static Wire WireNamed(string name) => WireCatalog.All.Single(wire => wire.Name == name);

    public async Task DisposeAsync()
    {
        foreach (var lane in _open.Values)
        {
            await Deadline.Within((await lane).DisposeAsync());
        }
    }

    private static Dictionary<string, Task<string>> RunAll(Suite suite, OpenLane lane)
    {
        var turns = new SemaphoreSlim(AtOnce);
        return suite.CasesFor(lane.Contender).ToDictionary(static one => one.Id, async one =>
        {
            await turns.WaitAsync();
            try
            {
                return await suite.RunAsync(lane.Contender, lane.Host, one);
            }
            finally
            {
                turns.Release();
            }
        });
    }
}
