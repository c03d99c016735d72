using System.Globalization;
using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>What waits for a person: announced privately under their next answer, read in one press, put away in another.</summary>
internal sealed class Mailbox(Database database) : ICommandSet, IMissedReplies
{
    private const int PageSize = 10;

    public void Describe(CommandMap map)
    {
        map.Press("messages.open", Access.Anyone, Answer.Private, OpenAsync);
        map.Press("messages.done", Access.Anyone, Answer.Update, DoneAsync);
    }

    /// <summary>The private answer, with a line under it where messages wait.</summary>
    public async Task<Reply> AnnounceAsync(Request request, Reply reply, CancellationToken cancellation)
    {
        if (request.Path.StartsWith("messages.", StringComparison.Ordinal)) return reply;
        var waiting = await database.ReadAsync(unit => MessageStore.Count(unit, request.Member), cancellation);
        if (waiting == 0) return reply;
        return (reply with { Card = new([.. reply.Card?.Blocks ?? [], new Note(new("messages.waiting", waiting))]) }).With(new Button("messages.open", "messages.open"));
    }

    /// <summary>Keeps an answer that could not reach the person any more.</summary>
    public Task KeepAsync(GuildId? guild, MemberId member, Text text, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            MessageStore.Keep(unit, guild ?? default, member, text);
            return true;
        },
        cancellation);

    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        var waiting = await database.ReadAsync(unit => MessageStore.Waiting(unit, request.Member, PageSize), cancellation);
        if (waiting.Count == 0) return Reply.Say("messages.none");
        var card = new Card([new Heading("messages.title"), .. waiting.SelectMany(message => new Block[] { new Line(message.Text), new Note(new("messages.received", new FromNow(message.CreatedAt))) })]);
        return Reply.Show(card).With(new Button("messages.done", "messages.done", waiting[^1].Number.ToString(CultureInfo.InvariantCulture)));
    }

    private async Task<Reply> DoneAsync(Request request, CancellationToken cancellation)
    {
        var upTo = request.Number(0);
        await database.WriteAsync(
            request,
            unit =>
            {
                MessageStore.Read(unit, request.Member, upTo);
                return Reply.Say("messages.read");
            },
            cancellation);
        var left = await OpenAsync(request, cancellation);
        return left.Card is null ? Reply.Say("messages.read") : left;
    }
}
