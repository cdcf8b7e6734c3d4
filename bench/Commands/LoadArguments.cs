using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bench.Load;

namespace Bench.Commands;

/// <summary>The options that say how a load is sent.</summary>
internal sealed class LoadArguments
{
    private const string AsFastAsAnswersCome = "max";
    private const int MostConnections = 1_000_000;
    private const int MostInFlight = 100_000;

    private static readonly TimeSpan s_longest = TimeSpan.FromHours(24);
    private static readonly LoadOptions s_default = new();

    private readonly Option<string> _rate = new("--rate", "-r")
    {
        Description = "Messages per second over all connections; 'max' for a closed loop, which sends as fast as answers come and gives no latency",
        DefaultValueFactory = static _ => "1000",
        HelpName = "number|max",
    };

    private readonly Option<int> _connections = new("--connections") { Description = "Clients that share the rate", DefaultValueFactory = static _ => s_default.Connections, HelpName = "number" };

    private readonly Option<int> _inFlight = new("--in-flight")
    {
        Description = "How many messages of a connection may be unanswered before the next waits; its wait counts",
        DefaultValueFactory = static _ => s_default.InFlight,
        HelpName = "number",
    };

    private readonly Option<string> _duration = new("--duration", "-d") { Description = "How long is measured", DefaultValueFactory = static _ => "10s", HelpName = "time" };
    private readonly Option<string> _warmUp = new("--warm-up") { Description = "How long is sent before that", DefaultValueFactory = static _ => "2s", HelpName = "time" };
    private readonly Option<string> _arrivals = new("--arrivals")
    {
        Description = "constant: evenly; poisson: as independent callers send",
        DefaultValueFactory = static _ => "constant",
        HelpName = "constant|poisson",
    };

    private readonly Option<int> _messages = new("--messages") { Description = "With --rate max, how many are sent", DefaultValueFactory = static _ => s_default.Messages, HelpName = "number" };
    private readonly Option<string?> _stall = new("--stall") { Description = "Let nothing pass on the wire for so long, so long after the warm-up: 1s@4s", HelpName = "time@time" };

    private readonly Option<bool> _findMax = new("--find-max") { Description = "Look for the highest rate that holds --slo, from --rate on, and show it by a run of --duration" };
    private readonly Option<string?> _slo = new("--slo") { Description = "With --find-max: what is to hold, such as \"p99<5ms\", of the latency from the intended send", HelpName = "objective" };

    public void AddTo(Command command)
    {
        command.Add(_rate);
        command.Add(_connections);
        command.Add(_inFlight);
        command.Add(_duration);
        command.Add(_warmUp);
        command.Add(_arrivals);
        command.Add(_messages);
        command.Add(_stall);
        command.Add(_findMax);
        command.Add(_slo);
    }

    /// <returns>How to send, and what the highest rate is sought for; null where the rate is given.</returns>
    /// <exception cref="UsageException">A value that can't be meant.</exception>
    public (LoadOptions Options, Objective? Objective) Read(ParseResult parsed)
    {
        var options = new LoadOptions
        {
            Rate = ReadRate(parsed.GetValue(_rate)!),
            Connections = Within(parsed, _connections, MostConnections),
            InFlight = Within(parsed, _inFlight, MostInFlight),
            Duration = ReadTime(parsed, _duration, orNone: false),
            WarmUp = ReadTime(parsed, _warmUp, orNone: true),
            Arrivals = ReadArrivals(parsed.GetValue(_arrivals)!),
            Messages = Within(parsed, _messages, Schedule.MostMessages),
            Stall = ReadStall(parsed.GetValue(_stall)),
        };
        Check(parsed, options);
        return (options, ReadObjective(parsed, options));
    }

    private Objective? ReadObjective(ParseResult parsed, LoadOptions options)
    {
        var slo = parsed.GetValue(_slo);
        return (parsed.GetValue(_findMax), slo) switch
        {
            (true, null) => throw new UsageException("--find-max needs to know what is to hold; add --slo, such as --slo \"p99<5ms\""),
            (false, not null) => throw new UsageException("--slo is for --find-max; add that, or leave --slo out"),
            (true, _) when options.Rate is null || options.Stall is not null => throw new UsageException("--find-max goes with neither --rate max nor --stall; leave them out"),
            (true, { } text) => Load.Objective.Parse(text),
            _ => null,
        };
    }

    private void Check(ParseResult parsed, LoadOptions options)
    {
        if (options.Rate is { } rate)
        {
            var messages = rate * (options.Duration + options.WarmUp).TotalSeconds;
            if (messages > Schedule.MostMessages)
            {
                throw new UsageException(
                    $"{Format.Count(messages)} messages are more than the {Format.Count(Schedule.MostMessages)} whose times are kept, every one of them; lower --rate or --duration");
            }

            if (parsed.GetResult(_messages) is { Implicit: false })
            {
                throw new UsageException("--messages is for --rate max; with a rate, --duration says how many there are");
            }
        }

        if (options.Stall is { } stall && stall.At + stall.Length > options.Duration)
        {
            throw new UsageException($"--stall ends {(stall.At + stall.Length).TotalSeconds} s after the warm-up, and the load after {options.Duration.TotalSeconds} s; let it end before");
        }
    }

    private static double? ReadRate(string text)
    {
        if (text == AsFastAsAnswersCome)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var rate) || rate <= 0)
        {
            throw new UsageException($"--rate is '{text}'; expected messages per second, above 0, such as 1000, or '{AsFastAsAnswersCome}' to send as fast as answers come");
        }

        return rate <= Stopwatch.Frequency
            ? rate
            : throw new UsageException($"--rate is {text}, and the clock ticks {Format.Count(Stopwatch.Frequency)} times a second: two messages would have one time; expected fewer");
    }

    private static Arrivals ReadArrivals(string text) => text switch
    {
        "constant" => Arrivals.Constant,
        "poisson" => Arrivals.Poisson,
        _ => throw new UsageException($"--arrivals is '{text}'; expected constant or poisson"),
    };

    private static TimeSpan ReadTime(ParseResult parsed, Option<string> option, bool orNone)
    {
        var text = parsed.GetValue(option)!;
        var least = orNone ? TimeSpan.Zero : TimeSpan.FromMilliseconds(1);
        return DurationText.Read(text) is { } time && time >= least && time <= s_longest
            ? time
            : throw new UsageException($"{option.Name} is '{text}'; expected {DurationText.Expected}, {(orNone ? "" : "above 0 and ")}up to {s_longest.TotalHours} h");
    }

    private static Stall? ReadStall(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return text.Split('@') is [var length, var at] && DurationText.Read(length) is { } howLong && howLong > TimeSpan.Zero && DurationText.Read(at) is { } start
            ? new Stall(howLong, start)
            : throw new UsageException($"--stall is '{text}'; expected how long and when, such as 1s@4s");
    }

    private static int Within(ParseResult parsed, Option<int> option, int most)
    {
        var value = parsed.GetValue(option);
        return value >= 1 && value <= most ? value : throw new UsageException($"{option.Name} is {value}; expected 1 to {Format.Count(most)}");
    }
}
