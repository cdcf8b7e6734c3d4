using Bench.Decisions;

namespace Bench.Tests.Decisions;

public class InterviewTests
{
    [Fact]
    public void Eight_questions_make_a_use_case()
    {
        var script = new Script((string[])["browsers", "phones"], "both ways, at any time", "a line of text or a price", "some a second for each client", "to tens", "annoyance", "money", (string[])[]);

        var answers = Interview.Ask(script).Answers;

        script.Asked.Count.ShouldBe(8);
        answers.Clients.ShouldBe([Client.Browser, Client.Phone]);
        (answers.Flow, answers.Size, answers.Rate, answers.FanOut, answers.Late, answers.Lost)
            .ShouldBe((Flow.Converse, MessageSize.Small, Rate.Steady, FanOut.Some, Price.Annoyance, Price.Money));
        answers.Musts.ShouldBeEmpty();
        answers.Wishes.ShouldBe([Aspect.Delivery]);
    }

    /// <summary>Answers by what is written on the choices.</summary>
    private sealed class Script(params object[] answers) : IQuestioner
    {
        public List<string> Asked { get; } = [];

        public T One<T>(string question, IReadOnlyList<T> choices, Func<T, string> words)
            where T : notnull
        {
            var wanted = (string)Next(question);
            return choices.Single(choice => words(choice) == wanted);
        }

        public IReadOnlyList<T> Many<T>(string question, IReadOnlyList<T> choices, Func<T, string> words, bool atLeastOne)
            where T : notnull
        {
            var wanted = ((object[])Next(question)).Cast<string>().ToList();
            return [.. choices.Where(choice => wanted.Contains(words(choice)))];
        }

        private object Next(string question)
        {
            Asked.Add(question);
            return answers[Asked.Count - 1];
        }
    }
}
