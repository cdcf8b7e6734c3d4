namespace Servers.Tests.Frames;

/// <summary>For tests that count what the whole process allocates.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public class AloneInTheProcess;
