using System.Collections.Concurrent;
using Servers;
using Servers.Application;
using Servers.Tests;
using Servers.Wires;

namespace Conformance.Tests.Hosting;

/// <summary>One host a lane for all tests of a class: it has to outlive whatever any of them does to it.</summary>
public sealed class SharedHosts : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Contender, string Wire), Task<OpenLane>> _open = new();

    public Task InitializeAsync() => Task.CompletedTask;

    internal Task<OpenLane> GetAsync(IContender contender, string wire) => _open.GetOrAdd(
        (contender.Name, wire), static (lane, named) => OpenLane.OpenAsync(named, WireNamed(lane.Wire), ServiceLimits.Default), contender);

    internal static Wire WireNamed(string name) => WireCatalog.All.Single(wire => wire.Name == name);

    public async Task DisposeAsync()
    {
        foreach (var lane in _open.Values)
        {
            await Deadline.Within((await lane).DisposeAsync());
        }
    }
}
