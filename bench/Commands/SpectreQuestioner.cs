using Bench.Decisions;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Puts questions in the terminal, with arrows to choose by.</summary>
internal sealed class SpectreQuestioner(IAnsiConsole console) : IQuestioner
{
    public T One<T>(string question, IReadOnlyList<T> choices, Func<T, string> words)
        where T : notnull
    {
        var answer = console.Prompt(new SelectionPrompt<T>().Title(question).AddChoices(choices).UseConverter(words));
        console.WriteLine($"{question} {words(answer)}");
        return answer;
    }

    public IReadOnlyList<T> Many<T>(string question, IReadOnlyList<T> choices, Func<T, string> words, bool atLeastOne)
        where T : notnull
    {
        var prompt = new MultiSelectionPrompt<T>().Title(question).AddChoices(choices).UseConverter(words);
        prompt.Required = atLeastOne;
        var answers = console.Prompt(prompt);
        console.WriteLine($"{question} {(answers.Count == 0 ? "nothing" : string.Join(", ", answers.Select(words)))}");
        return answers;
    }
}
