using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Digest;

/// <summary>Asking for a server's digest by private message, reading it, and asking for it no more.</summary>
internal sealed class ReaderCommands(Database database, DigestDesk desk, IMembers members, Options options) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("digest.ask", Access.Member, Answer.Private, (request, cancellation) => WriteAsync(request, Ask, cancellation));
        map.Press("digest.stop", Access.Member, Answer.Private, (request, cancellation) => WriteAsync(request, Stop, cancellation));
        map.Press("digest.read", Access.Member, Answer.Private, ReadAsync);
    }

    private Task<Reply> WriteAsync(Request request, Func<WriteUnit, Request, Reply> write, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => write(unit, request), cancellation);

    // By private message it comes also where moderators want none in a channel.
    private Reply Ask(WriteUnit unit, Request request)
    {
        ReaderStore.Ask(unit, request.InGuild, request.Member);
        if (DigestStore.Find(unit, request.InGuild) is { NextAt: null } times) DigestStore.Save(unit, times.From(unit.Now, SettingsStore.Find(unit, request.InGuild).ZoneOr(options)));
        MessageChoiceStore.Set(unit, request.Member, MessageChoiceStore.Of(unit, request.Member).Append(DigestCard.Letter.Name).Distinct());
        MemberStore.NoteSpoken(unit, request.Member, request.Language is Language.French ? "fr" : "en");
        return (desk.TellsInPrivate(request.InGuild) ? Reply.Say("digest.asked", new CommandName("my-settings")) : Reply.Say("digest.asked_closed")).With(new Button("digest.button.stop", "digest.stop"));
    }

    private static Reply Stop(WriteUnit unit, Request request)
    {
        ReaderStore.Stop(unit, request.InGuild, request.Member);
        return Reply.Say("digest.stopped").With(new Button("digest.button.ask", "digest.ask"));
    }

    private async Task<Reply> ReadAsync(Request request, CancellationToken cancellation)
    {
        if (request.IsElsewhere && !await IsThereAsync(request, cancellation)) return await WriteAsync(request, Leave, cancellation);
        return await database.ReadAsync(unit => Read(unit, request), cancellation);
    }

    // Whoever left the server reads nothing of it from elsewhere; nor does anybody while nobody can say whether they did.
    private async Task<bool> IsThereAsync(Request request, CancellationToken cancellation)
    {
        try
        {
            return await members.FindAsync(request.InGuild, request.Member, cancellation) is not null;
        }
        catch (DeliveryFailure)
        {
            throw new Refusal("digest.who_knows");
        }
    }

    private static Reply Leave(WriteUnit unit, Request request)
    {
        ReaderStore.Stop(unit, request.InGuild, request.Member);
        return Reply.Say("digest.left");
    }

    private Reply Read(IReadUnit unit, Request request)
    {
        if (request.IsElsewhere && !ReaderStore.Has(unit, request.InGuild, request.Member)) throw new Refusal("digest.not_asked");
        var sent = DigestStore.FindSent(unit, new CardRef(request.InGuild, DigestCard.CardKind, request.Number(0))) ?? throw new Refusal("common.outdated", new CommandName("help"));
        return Compose(unit, sent, request.Member) is { } digest
            ? Reply.Show(DigestCard.Draw(digest, sent, new Buttons(new Button("digest.button.stop", "digest.stop"))))
            : Reply.Say("digest.nothing_left");
    }

    private Digest? Compose(IReadUnit unit, SentDigest sent, MemberId reader)
    {
        try
        {
            return desk.Compose(unit, sent, reader);
        }
        catch (DeliveryFailure)
        {
            throw new Refusal("digest.who_knows");
        }
    }
}
