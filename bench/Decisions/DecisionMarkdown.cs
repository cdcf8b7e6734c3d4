using System.Globalization;
using Bench.Commands;
using Bench.Reports;
using Bench.Reports.Markdown;

namespace Bench.Decisions;

/// <summary>A decision in the form of MADR, as a proposal. Every number in it is in the record that it names, or is a threshold of the criteria.</summary>
internal static class DecisionMarkdown
{
    private static readonly string[] s_evidence =
        ["cell", "option", "time against the chosen", "mean per exchange", "wire up B", "wire down B", "allocated B", "record"];

    /// <param name="decision">What was decided.</param>
    /// <param name="command">The command that repeats it.</param>
    public static string Of(Decision decision, string command)
    {
        var text = new MarkdownText();
        text.FrontMatter([("status", "proposed"), ("date", decision.Records.Max(static record => record.StartedAt).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);
        text.Heading(1, $"{decision.UseCase.Title}: {decision.Chosen}");
        WriteContext(text, decision.UseCase);
        WriteDrivers(text, decision);
        WriteOptions(text, decision);
        WriteOutcome(text, decision);
        WriteConsequences(text, decision);
        WriteFlips(text, decision);
        WriteConfirmation(text);
        WriteEvidence(text, decision);
        WriteFacts(text, decision);
        text.Heading(2, "What was not measured");
        text.Bullets(decision.NotMeasured.Select(static missing => $"{char.ToUpperInvariant(missing[0])}{missing[1..]}."));
        text.Heading(2, "More information");
        text.Bullets(decision.Records.Select(static record =>
            $"{record.Name}: profile {record.Profile}, begun {record.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, by: {record.Command}"));
        text.Paragraph("Decided by:");
        text.Fence(command);
        text.Definitions([.. decision.Outcome.Options.SelectMany(static option => Enum.GetValues<Aspect>().Select(aspect => Facts.Of(option, aspect))).Select(static fact => (fact.Source, fact.Address)).Distinct()]);
        return text.ToString();
    }

    private static void WriteContext(MarkdownText text, UseCase useCase)
    {
        var answers = useCase.Answers;
        text.Heading(2, "Context and problem statement");
        text.Paragraph($"{useCase.Story} Which protocol should the service speak?");
        text.Table(["question", "answer"], ["question", "answer"],
        [
            ["Who talks to the service?", Summary.List([.. answers.Clients.Select(Words.Of)])],
            ["Which way do messages go?", Words.Of(answers.Flow)],
            ["How large is a message?", Words.Of(answers.Size)],
            ["How often do they come?", Words.Of(answers.Rate)],
            ["To how many does one go?", Words.Of(answers.FanOut)],
            ["What does a late one cost?", Words.Of(answers.Late)],
            ["What does a lost one cost?", Words.Of(answers.Lost)],
            ["What can't be done without?", answers.Musts.Count == 0 ? "nothing more" : Summary.List([.. answers.Musts.Select(Words.Of)])],
            .. answers.Wishes.Count == 0 ? (IReadOnlyList<string>[])[] : [["What would be welcome, the most welcome first?", string.Join(", ", answers.Wishes.Select(Words.Of))]],
        ]);
    }

    private static void WriteDrivers(MarkdownText text, Decision decision)
    {
        text.Heading(2, "Decision drivers");
        text.Paragraph(
            $"Asked in this order until one option is left. An option goes where it lacks a must, or where it is worse than the best of those left by more than what counts: {Format.Percent(Criteria.TimeCriterion.Counts)} of time, the whole interval included, or of bytes; {Format.Percent(Criteria.LatencyCriterion.Counts)} of lateness or of memory, which are from one run each. "
            + "No score is added up, so that no strength in one pays for a weakness in another.");
        text.Bullets(
        [
            .. decision.Outcome.Steps.Select(static step => $"{Capital(step.Criterion)}. {step.Reason}"),
            .. decision.Outcome.Unasked.Count == 0 ? (string[])[] : [$"Not asked any more, because one option was left: {string.Join(", ", decision.Outcome.Unasked)}."],
        ]);
    }

    private static void WriteOptions(MarkdownText text, Decision decision)
    {
        text.Heading(2, "Considered options");
        text.Bullets(decision.Outcome.Options.Select(option =>
            decision.Outcome.WhyOut(option) is var (step, dropped) ? $"{option} ({Facts.ProtocolOf(option)}): out by {step.Criterion}: {dropped.Why}."
            : option == decision.Chosen ? $"{option} ({Facts.ProtocolOf(option)}): chosen."
            : $"{option} ({Facts.ProtocolOf(option)}): as good by all that was asked."));
    }

    private static void WriteOutcome(MarkdownText text, Decision decision)
    {
        text.Heading(2, "Decision outcome");
        text.Paragraph(decision.Outcome.Left.Count == 1
            ? Because(decision)
            : $"{Summary.List(decision.Outcome.Left)} do equally well by all that was asked; {decision.Chosen} is named because it came first where the last criterion has an order. Choose by what your team knows.");
        text.Paragraph($"Confidence: {decision.Certainty.Words}.");
        text.Bullets(decision.Outcome.Steps.Select(static step => step switch
        {
            { Missing: { } why } => $"{Capital(step.Criterion)}: could not be asked, {why}. Left: {Summary.List(step.Left)}.",
            { Out.Count: 0 } => $"{Capital(step.Criterion)}{On(step)}: nobody goes. Left: {Summary.List(step.Left)}.",
            _ => $"{Capital(step.Criterion)}{On(step)}: {string.Join("; ", step.Out.Select(static dropped => $"{dropped.Option} goes: {dropped.Why}"))}. Left: {(step.Left.Count == 0 ? "nobody" : Summary.List(step.Left))}.",
        }));
    }

    private static string Because(Decision decision)
    {
        var telling = decision.Outcome.Steps.LastOrDefault(static step => step.Out.Count > 0);
        return telling is null
            ? $"{decision.Chosen}, the only option that was measured."
            : $"{decision.Chosen}. What told it from the last of the others: {telling.Criterion}{On(telling)}.";
    }

    private static void WriteConfirmation(MarkdownText text)
    {
        text.Heading(3, "Confirmation");
        text.Paragraph("Repeat the record's command on a machine like those that the service will run on, with messages like its own, and this decision's command after it. Where it comes out otherwise there, that record is the better evidence.");
    }

    private static void WriteConsequences(MarkdownText text, Decision decision)
    {
        text.Heading(3, "Consequences");
        var facts = Enum.GetValues<Aspect>().Select(aspect => Facts.Of(decision.Chosen, aspect)).ToList();
        text.Bullets(
        [
            .. facts.Where(static fact => fact.Fit == Fit.Yes).Select(static fact => $"Good, {Words.Of(fact.Aspect)}: {fact.Says}"),
            .. facts.Where(static fact => fact.Fit == Fit.Partly).Select(static fact => $"Neutral, {Words.Of(fact.Aspect)}: {fact.Says}"),
            .. facts.Where(static fact => fact.Fit == Fit.No).Select(static fact => $"Bad, {Words.Of(fact.Aspect)}: {fact.Says}"),
            .. decision.Rows.Where(static row => row is { IsChosen: true, Cell.Emulation: not null }).Select(static row => $"Bad, {row.Cell.Workload} is emulated: {row.Cell.Emulation}.").Distinct(),
            .. GivenUp(decision),
        ]);
    }

    // What who went by something else would have been faster at, of what the service does most.
    private static IEnumerable<string> GivenUp(Decision decision) =>
        from row in decision.Rows
        where row.Cell.Workload == decision.Rows[0].Cell.Workload && row.AgainstChosen?.High < 1 / (1 + Criteria.TimeCriterion.Counts)
        group $"{row.Cell.Contender} takes {Format.Multiple(row.AgainstChosen!)} times as long as {decision.Chosen} ({row.Cell.Id})" by (row.Cell.Workload, row.Cell.Wire) into faster
        select $"Bad, time of {faster.Key.Workload} on {faster.Key.Wire}: {Summary.List([.. faster])}.";

    private static void WriteFlips(MarkdownText text, Decision decision)
    {
        text.Heading(3, "What would flip it");
        text.Paragraph("The same criteria, asked of the same records with one answer changed:");
        text.Bullets(decision.Flips.Count == 0
            ? ["No single answer, changed, gives another choice."]
            : decision.Flips.GroupBy(static flip => flip.Then).Select(static alike => $"{string.Join("; ", alike.Select(static flip => flip.If))}: {alike.Key}."));
    }

    private static void WriteEvidence(MarkdownText text, Decision decision)
    {
        text.Heading(2, "Evidence");
        text.Paragraph(
            $"Time against the chosen: how many times as long an exchange takes as with {decision.Chosen}, with the interval that holds the true ratio, from rounds in which both took turns; below 1 is faster. "
            + "The mean says how much, not which is faster. Wire: headers and framing included, once the connections stand. Allocated: client and server together. ○ is emulated.");
        text.Table(s_evidence, ["cell", "option", "record"], decision.Rows.Select(static row => (IReadOnlyList<string>)
        [
            row.Cell.Id,
            CellWords.Contender(row.Cell),
            row.IsChosen ? "1" : row.AgainstChosen is { } ratio ? Format.Multiple(ratio) : CellWords.Undecided,
            row.Cell.Time is { } time ? Format.Time(time.Value) : CellWords.Nothing,
            CellWords.Count(row.Cell.Wired?.Up),
            CellWords.Count(row.Cell.Wired?.Down),
            CellWords.Count(row.Cell.Allocated),
            row.Record,
        ]));
    }

    private static void WriteFacts(MarkdownText text, Decision decision)
    {
        text.Heading(2, "What no stopwatch shows");
        text.Paragraph("What is known and was not measured, with its source. It counts where it is a must or a wish above, and nowhere else.");
        var facts = decision.Outcome.Options.SelectMany(static option => Enum.GetValues<Aspect>().Select(aspect => (Option: option, Fact: Facts.Of(option, aspect)))).ToList();
        text.Table(
            ["aspect", "options", "has it", "what is known", "source"],
            ["aspect", "options", "has it", "what is known", "source"],
            from entry in facts
            group entry.Option by entry.Fact into alike
            orderby alike.Key.Aspect
            select (IReadOnlyList<string>)[Words.Of(alike.Key.Aspect), string.Join(", ", alike), Words.Of(alike.Key.Fit), alike.Key.Says, $"[{alike.Key.Source}]"]);
    }

    private static string On(Step step) => step.Wire is { } wire ? $" on {wire}" : "";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
