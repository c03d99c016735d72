using System.Globalization;
using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>What waits for a person: announced privately under their next answer, read in one press, put away in another.</summary>
internal sealed class Mailbox(Database database, Lazy<IPlainWords> words, Lazy<ReminderDesk> reminders) : ICommandSet, IMissedReplies
{
    private const int PageSize = 10;

    /// <summary>A little under what one answer holds, so that nothing on a page is cut: what is put away was read.</summary>
    private const int PageLength = 3600;

    /// <summary>A little under what one answer holds, too: the heading, the press that puts away, and room for the announcement.</summary>
    private const int PageParts = 34;

    /// <summary>A part of one that is longer than a page, with room for every letter to be escaped.</summary>
    private const int PartLength = 1700;

    /// <summary>When it came, and what mentions take more than their words.</summary>
    private const int Around = 80;

    public void Describe(CommandMap map)
    {
        map.Press("messages.open", Access.Anyone.CountingItself(), Answer.Private, OpenAsync);
        map.Press("messages.more", Access.Anyone.CountingItself(), Answer.Update, OpenAsync);
        map.Press("messages.done", Access.Anyone.CountingItself(), Answer.Update, DoneAsync);
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
        await OpenedAsync([.. waiting.Select(message => message.Followed).OfType<Followed>()], cancellation);
        if (waiting is [var only] && LengthOf(only, request.Language) > PageLength) return Part(only, request);
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

    // Whoever waits for them to be read hears of it.
    private Task OpenedAsync(IReadOnlyList<Followed> opened, CancellationToken cancellation) => opened.Count == 0 ? Task.CompletedTask : database.WriteAsync(
        unit =>
        {
            foreach (var followed in opened) reminders.Value.Told(unit, followed, Telling.Opened);
            return true;
        },
        cancellation);

    // One that no page holds is read in parts; only the last lets it be put away.
    private Reply Part(WaitingMessage message, Request request)
    {
        var parts = Parts(words.Value.Plain(message.Text, request.Language)).ToList();
        var part = request.Path == "messages.more" && request.Ids.Count > 1 && request.Number(0) == message.Number ? (int)Math.Clamp(request.Number(1), 1, parts.Count) : 1;
        var number = message.Number.ToString(CultureInfo.InvariantCulture);
        var card = new Card(new Heading("messages.title"), new Quote(parts[part - 1]), new Note(new("messages.part", (long)part, (long)parts.Count)));
        return Reply.Show(card).With(part < parts.Count ? new Button("messages.more", "messages.more", number, $"{part + 1}") : new Button("messages.done", "messages.done", number));
    }

    // At a space where there is one, and never inside a character.
    private static IEnumerable<string> Parts(string words)
    {
        for (var rest = words; rest.Length > 0;)
        {
            var length = Math.Min(PartLength, rest.Length);
            if (length < rest.Length && rest.LastIndexOf(' ', length - 1, length) is > 0 and var space) length = space + 1;
            else if (length < rest.Length && char.IsHighSurrogate(rest[length - 1])) length--;
            yield return rest[..length];
            rest = rest[length..];
        }
    }

    private int LengthOf(WaitingMessage message, Language language) => words.Value.Plain(message.Text, language).Sum(letter => char.IsLetterOrDigit(letter) || letter == ' ' ? 1 : 2);

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
            left -= Around + LengthOf(message, language);
            parts -= message.Buttons.Count > 0 ? message.Buttons.Count + 3 : 2;
            if ((left < 0 || parts < 0) && fitting.Count > 0) break;
            fitting.Add(message);
        }

        return fitting;
    }
}
