using System.Text.Json;
using Payloads;
using Payloads.Encodings;
using Servers.Application;
using Servers.Tests.Rest;

namespace Servers.Tests.SignalR;

/// <summary>The hub as npm's @microsoft/signalr sees it, which negotiates. Node finds the package by NODE_PATH.</summary>
public sealed class NpmClientTests
{
    private const string Call =
        """
        const { HubConnectionBuilder, LogLevel, Subject } = require("@microsoft/signalr");
        const message = id => ({ id, room: "npm", author: "ada", text: "déjà vu 👍", sentAt: 1709251200000 });
        const send = (subject, items) => { items.forEach(item => subject.next(item)); subject.complete(); };
        const take = (stream, count) => {
          let stands;
          const standing = new Promise(resolve => stands = resolve);
          const taken = new Promise((resolve, reject) => {
            const items = [];
            const subscription = stream.subscribe({
              next: item => {
                item === null ? stands() : items.push(item);
                if (items.length === count) {
                  resolve(items);
                  setImmediate(() => subscription.dispose());
                }
              },
              complete: () => resolve(items),
              error: reject,
            });
          });
          return { standing, taken };
        };
        const call = async () => {
          const hub = new HubConnectionBuilder().withUrl(process.argv[1] + "/hub").configureLogging(LogLevel.None).build();
          await hub.start();
          const joined = take(hub.stream("Join", { room: "npm" }), 3);
          await joined.standing;
          const ack = await hub.invoke("Send", message(1));
          const messages = new Subject();
          const acks = take(hub.stream("Converse", messages));
          send(messages, [message(2), message(3)]);
          const replayed = await take(hub.stream("Subscribe", { after: 0, count: 3 })).taken;
          const ticks = new Subject();
          const summary = hub.invoke("Ingest", ticks);
          send(ticks, replayed);
          const heard = {
            acks: [ack, ...await acks.taken],
            joined: await joined.taken,
            history: await hub.invoke("History", { room: "npm", limit: 5 }),
            replayed,
            summary: await summary,
            symbols: (await hub.invoke("Snapshot")).length,
            refusal: await hub.invoke("Quote", { symbol: "NONE" }).catch(error => error.message),
          };
          await hub.stop();
          return JSON.stringify(heard);
        };
        call().then(console.log, error => { console.error(error); process.exit(1); });
        """;

    [SkippableFact]
    public async Task Its_client_calls_every_method_of_the_hub()
    {
        await NodeProcess.RequireAsync("@microsoft/signalr");
        await using var host = await ContenderHost.StartAsync(
            RestHost.Contender("signalr-json"), RestHost.Wire("tcp"), ServiceLimits.Default, Deadline.Token());

        var (output, errors, exitCode) = await NodeProcess.RunAsync("-e", Call, host.Address!);

        exitCode.ShouldBe(0, errors);
        var heard = JsonDocument.Parse(output).RootElement;
        var messages = host.Rooms.History(new HistoryRequest("npm", 5));
        messages.Select(static message => (message.Id, message.Text)).ShouldBe([(1, "déjà vu 👍"), (2, "déjà vu 👍"), (3, "déjà vu 👍")]);
        Read(heard, "joined", JsonPayload.Context.ChatMessageArray).ShouldBe(messages);
        Read(heard, "history", JsonPayload.Context.ChatMessageArray).ShouldBe(messages);
        heard.GetProperty("acks").EnumerateArray().Select(static ack => ack.Deserialize(JsonPayload.Context.ChatAck))
            .ShouldBe(messages.Select(static message => new ChatAck(message.Id, message.Sequence)));
        var ticks = host.Feed.After(0, 3);
        Read(heard, "replayed", JsonPayload.Context.TickArray).ShouldBe(ticks);
        heard.GetProperty("summary").Deserialize(JsonPayload.Context.IngestSummary).ShouldBe(IngestSummary.Of(ticks));
        heard.GetProperty("symbols").GetInt32().ShouldBe(host.Feed.Snapshot().Length);
        heard.GetProperty("refusal").GetString().ShouldBe(
            "An unexpected error occurred invoking 'Quote' on the server. HubException: NotFound: there is no symbol 'NONE'");
    }

    private static T Read<T>(JsonElement heard, string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        heard.GetProperty(name).Deserialize(type)!;
}
