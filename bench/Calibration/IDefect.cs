using Servers;

namespace Bench.Calibration;

/// <summary>A regression of known size, put into a contender's client on purpose, to see whether the gate finds it.</summary>
internal interface IDefect
{
    /// <summary>What it is called between processes: no space in it.</summary>
    string Name { get; }

    /// <summary>What it is, in words.</summary>
    string Summary { get; }

    /// <summary>The metric that must show it.</summary>
    Records.Metric Metric { get; }

    /// <summary>The operations that it is in.</summary>
    IReadOnlySet<Operation> Operations { get; }

    /// <summary>The chat client with the defect.</summary>
    IChatClient In(IChatClient chat);

    /// <summary>The ticker client with the defect.</summary>
    ITickerClient In(ITickerClient ticker);
}
