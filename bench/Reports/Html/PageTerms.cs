namespace Bench.Reports.Html;

/// <summary>The words of the page, for who has never seen the suite.</summary>
internal static class PageTerms
{
    public static IReadOnlyList<HtmlTerm> All { get; } =
    [
        new("contender", "A protocol with its encoding, both ends of it: rest-json is REST with JSON bodies, grpc is gRPC with protobuf."),
        new("workload, exchange", "A workload is something to do, such as sending one chat message. An exchange is one repetition of it: one message, or a thousand. All figures are per exchange unless they say otherwise."),
        new("floor", "The least that a message can cost on a wire: protobuf with a length before it on a bare connection. It does not compete; it is what the others are held against."),
        new("× floor", "How many times as long an exchange takes as the floor's. 2× is twice as long: twice as far to the right in the chart, and worse."),
        new("1.48 [1.31, 1.55]", "A median and its interval: the true value lies between 1.31 and 1.55 in 95 of 100 such cases. Where an interval reaches into what the machine's noise explains, nobody is called faster."),
        new("duel", "Contenders take turns of some milliseconds on the same machine, so that whatever the machine does befalls them all. Ratios and ranks are from duels alone; times and messages per second are from one contender after another and say how much, not who is faster."),
        new("in flight", "How many exchanges are under way at once. 1 is a client that waits for each answer before it asks again."),
        new("wire", "What is beneath the protocol. memory: the whole protocol, bytes passed within the process. tcp: sockets on this machine as well. tls: tcp, encrypted. testhost: no bytes at all, application and serialisation only. uds: a Unix domain socket."),
        new("payload, framing", "Payload is the encoded messages. Framing is all else at the wire: headers, frames and the protocol's own acknowledgements."),
        new("rank 1, 1=", "One more than the number of contenders shown to be faster. = is a shared rank: not told apart, or undecided."),
        new("○", "Emulated: the protocol can't do it by itself. REST can't push, so it asks again and again."),
        new("– and undecided", "– is not there, or there is nothing to say. Undecided: too few rounds, or too wide an interval, to say anything."),
    ];
}
