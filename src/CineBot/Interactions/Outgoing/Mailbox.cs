using System.Globalization;
using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>What waits for a person: announced privately under their next answer, read in one press, put away in another.</summary>
internal sealed class Mailbox(Database database, Lazy<IPlainWords> words) : ICommandSet, IMissedReplies
{
    private const int PageSize = 10;

    /// <summary>A little under what one answer holds, so that nothing on a page is cut: what is put away was read.</summary>
    private const int PageLength = 3600;

    /// <summary>A little under what one answer holds, too: the heading, the press that puts away, and room for the announcement.</summary>
    private const int PageParts = 34;

    /// <summary>When it came, and what mentions take more than their words.</summary>
    private const int Around = 80;

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
        var waiting = Fitting(await database.ReadAsync(unit => MessageStore.Waiting(unit, request.Member, PageSize), cancellation), request.Language);
        if (waiting.Count == 0) return Reply.Say("messages.none");
        var card = new Card([new Heading("messages.title"), .. waiting.SelectMany(Blocks)]);
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

    private static IEnumerable<Block> Blocks(WaitingMessage message)
    {
        yield return new Line(message.Text);
        yield return new Note(new("messages.received", new FromNow(message.CreatedAt)));
        if (message.Buttons.Count > 0) yield return Elsewhere.Carry(new Buttons([.. message.Buttons]), message.Guild);
    }

    // One at least, however long.
    private List<WaitingMessage> Fitting(IReadOnlyList<WaitingMessage> waiting, Language language)
    {
        var fitting = new List<WaitingMessage>();
        var (left, parts) = (PageLength, PageParts);
        foreach (var message in waiting)
        {
            left -= Around + words.Value.Plain(message.Text, language).Sum(letter => char.IsLetterOrDigit(letter) || letter == ' ' ? 1 : 2);
            parts -= message.Buttons.Count > 0 ? message.Buttons.Count + 3 : 2;
            if ((left < 0 || parts < 0) && fitting.Count > 0) break;
            fitting.Add(message);
        }

        return fitting;
    }
}
