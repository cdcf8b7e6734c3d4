using System.Collections.Concurrent;
using Payloads;

namespace Servers.Application;

/// <summary>The chat service, written once and called by every protocol.</summary>
public sealed class ChatRooms(ServiceLimits limits)
{
    private readonly ConcurrentDictionary<string, Topic<ChatMessage>> _rooms = new(StringComparer.Ordinal);
    private readonly Lock _opening = new();

    /// <summary>Posts a message to its room.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Invalid"/>: no room or no author, a name that is too long, or a room too many.</exception>
    public ChatAck Post(in ChatMessage message)
    {
        RequireName("room", message.Room);
        RequireName("author", message.Author);
        return new ChatAck(message.Id, Room(message.Room).Append(message));
    }

    /// <summary>The last messages of a room, oldest first; none for a room that nobody has posted to.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Invalid"/>: no room, or a limit out of range.</exception>
    public ChatMessage[] History(in HistoryRequest request)
    {
        RequireLimit(request.Limit);
        return Find(request.Room)?.Last(request.Limit) ?? [];
    }

    /// <summary>What was posted to a room after a sequence, oldest first.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Invalid"/>: no room, or a limit out of range; <see cref="Refusal.Lagged"/>: what came next is no longer kept.
    /// </exception>
    public ChatMessage[] After(string room, long sequence, int limit)
    {
        RequireLimit(limit);
        return Find(room)?.After(sequence, limit) ?? [];
    }

    /// <summary>Joins a room: every message from now on, until the subscription is disposed.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Invalid"/>: no room, a room too many, or a member too many.</exception>
    public TopicSubscription<ChatMessage> Join(in JoinRequest request) => Join(request, TickSubscription.Live);

    /// <summary>Joins a room again: every message after a sequence; from now on where that is negative.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Invalid"/>: no room, a room too many, or a member too many; <see cref="Refusal.Lagged"/>: what came next is no longer kept.
    /// </exception>
    public TopicSubscription<ChatMessage> Join(in JoinRequest request, long after)
    {
        RequireName("room", request.Room);
        return Room(request.Room).Subscribe(after);
    }

    /// <summary>How many members a room has now.</summary>
    public int Members(string room) => Find(room)?.Subscribers ?? 0;

    /// <summary>How many members all rooms have now, taken together.</summary>
    public int AllMembers => _rooms.Values.Sum(static room => room.Subscribers);

    private Topic<ChatMessage> Room(string name) => _rooms.TryGetValue(name, out var room) ? room : Open(name);

    private Topic<ChatMessage> Open(string name)
    {
        lock (_opening)
        {
            if (_rooms.TryGetValue(name, out var opened))
            {
                return opened;
            }

            if (_rooms.Count >= limits.Rooms)
            {
                throw new RefusedException(
                    Refusal.Invalid, $"there are {limits.Rooms} rooms already, and no room is ever closed; use one of them, not '{name}'");
            }

            return _rooms[name] = new Topic<ChatMessage>(
                limits.RoomCapacity, static (message, sequence) => message with { Sequence = sequence }, limits.RoomMembers);
        }
    }

    private Topic<ChatMessage>? Find(string room)
    {
        RequireName("room", room);
        return _rooms.GetValueOrDefault(room);
    }

    private void RequireName(string what, string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > limits.NameLength)
        {
            throw new RefusedException(
                Refusal.Invalid,
                $"the {what} needs 1 to {limits.NameLength} characters that are not all blank; it has {name?.Length ?? 0}: '{name?[..Math.Min(name.Length, limits.NameLength)]}'");
        }
    }

    private void RequireLimit(int limit)
    {
        if (limit < 1 || limit > limits.HistoryLimit)
        {
            throw new RefusedException(Refusal.Invalid, $"a limit lies between 1 and {limits.HistoryLimit}, not at {limit}");
        }
    }
}
