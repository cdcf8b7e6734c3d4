using Servers.Connections;

namespace Servers.Tests.Connections;

public class ContenderSettingsTests
{
    public static IEnumerable<object[]> Choices =>
        from contender in Contenders.All
        from choice in contender.Settings
        select new object[] { contender.Name, choice.Setting.Name };

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_setting_that_is_chosen_is_in_the_name_and_the_contender_is_the_same_otherwise(string name, string setting)
    {
        var contender = Contenders.Named(name)!;
        var chosen = ConnectionSetting.All.Single(known => known.Name == setting);
        var text = $"{name}@{setting}={chosen.Text(chosen.Example)}";

        var configured = Contenders.Named(text).ShouldNotBeNull();

        (configured.Name, configured.Summary, configured.Encoding, configured.Settings.Count)
            .ShouldBe((text, contender.Summary, contender.Encoding, contender.Settings.Count));
        contender.Name.ShouldBe(name, "the default is not touched");
        configured.Polling(TimeSpan.FromSeconds(1)).Name.ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_default_says_what_it_is_and_where_it_is_set_and_chosen_it_is_no_other_contender(string name, string setting)
    {
        var choice = Contenders.Named(name)!.Settings.Single(choice => choice.Setting.Name == setting);

        choice.Default.ShouldNotBeNullOrWhiteSpace();
        choice.Where.ShouldNotBeNullOrWhiteSpace();
        if (choice.DefaultValue is { } value)
        {
            Contenders.Named($"{name}@{setting}={choice.Setting.Text(value)}").ShouldBeSameAs(Contenders.Named(name));
        }
    }

    [Fact]
    public void Every_strategy_can_be_taken_by_the_core_contenders()
    {
        foreach (var name in (string[])["rest-json", "rest-json-h2", "websocket-json", "grpc", "floor"])
        {
            foreach (var strategy in (ConnectionStrategy[])[ConnectionStrategy.One, ConnectionStrategy.PerWorker, new(3)])
            {
                ConnectionSettings.Bare(Contenders.Named($"{name}@connections={strategy}")!.Name).ShouldBe(name);
            }
        }
    }

    [Theory]
    [InlineData("grpc@buffer=16KiB", "grpc has no setting 'buffer'; it has connections, streams, window")]
    [InlineData("floor@window=1MiB", "floor has no setting 'window'; it has connections, buffer")]
    [InlineData("grpc@", "there is no setting ''")]
    public void A_setting_that_a_contender_does_not_have_is_refused(string name, string complaint) =>
        Should.Throw<FormatException>(() => Contenders.Named(name)).Message.ShouldStartWith(complaint);

    [Theory]
    [InlineData("soap")]
    [InlineData("soap@connections=4")]
    public void A_contender_that_is_not_there_is_not_there(string name) => Contenders.Named(name).ShouldBeNull();
}
