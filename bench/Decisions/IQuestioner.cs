namespace Bench.Decisions;

/// <summary>Puts questions to whoever decides.</summary>
internal interface IQuestioner
{
    /// <summary>Asks for one of several answers.</summary>
    T One<T>(string question, IReadOnlyList<T> choices, Func<T, string> words)
        where T : notnull;

    /// <summary>Asks for any of several answers.</summary>
    /// <param name="question">The question.</param>
    /// <param name="choices">The answers.</param>
    /// <param name="words">Each in words.</param>
    /// <param name="atLeastOne">Whether none is no answer.</param>
    IReadOnlyList<T> Many<T>(string question, IReadOnlyList<T> choices, Func<T, string> words, bool atLeastOne)
        where T : notnull;
}
