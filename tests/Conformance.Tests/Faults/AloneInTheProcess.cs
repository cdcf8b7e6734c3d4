namespace Conformance.Tests.Faults;

/// <summary>For tests that measure what the whole process keeps.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public class AloneInTheProcess;
