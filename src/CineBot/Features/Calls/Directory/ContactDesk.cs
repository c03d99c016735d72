using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>The rules of asking somebody through the bot, and what each of the two is told.</summary>
internal sealed class ContactDesk(Outbox outbox, IReach reach, ProfileWords words)
{
    /// <summary>What people choose in their settings: requests for contact, and the answers to their own.</summary>
    public static readonly MessageKind Kind = new("contact");

    /// <summary>A request waits so long for its answer.</summary>
    public static readonly Duration OpenFor = Duration.FromDays(14);

    /// <summary>Whoever said no is not asked again by the same person for so long.</summary>
    private static readonly Duration Patience = Duration.FromDays(30);

    /// <summary>Stands for no role in a button.</summary>
    public const string NoRole = "-";

    /// <exception cref="Refusal">That person is nobody whom the reader may find, or takes no request now; or it would be one too many.</exception>
    public static Profile Check(IReadUnit unit, GuildId guild, MemberId from, MemberId to, Instant now)
    {
        if (from == to) throw new Refusal("contact.yourself", new CommandName("profile"));
        // The bot puts nobody of sixteen or seventeen in touch with one adult alone.
        if (AgeStore.Find(unit, from, now) is AgeBracket.SixteenUp) throw new Refusal("contact.sixteen");
        var profile = ProfileView.Find(unit, guild, from, to, now) ?? throw new Refusal("profile.nothing_here", to);
        if (ContactStore.Open(unit, guild, from, to) is { } open && open.AskedAt > now - OpenFor) throw new Refusal("contact.already", to);
        if (ContactStore.LastAsked(unit, guild, from, to, now - Patience) is not null) throw new Refusal("contact.not_again", to);
        if (MemberStore.Find(unit, to).IsPausedAt(now) || AskingPace.Of(unit, profile, now).FreeAt > now) throw new Refusal("contact.not_now", to);
        return profile;
    }

    /// <exception cref="Refusal">As with <see cref="Check"/>.</exception>
    public void Ask(WriteUnit unit, Contact asked)
    {
        var profile = Check(unit, asked.Guild, asked.From, asked.To, unit.Now);
        if (ContactStore.Open(unit, asked.Guild, asked.From, asked.To) is { } old) ContactStore.Answer(unit, old, ContactState.Withdrawn);
        var contact = asked with { Number = unit.NextNumber(asked.Guild, "contact"), AskedAt = unit.Now };
        ContactStore.Add(unit, contact with { Slug = profile.In(contact.Slug) is null ? NoRole : contact.Slug });
        EntryStore.Pace(unit, contact.To, AskingPace.Of(unit, profile, unit.Now));
        Tell(unit, contact.Guild, contact.To, Asking(contact), Buttons(contact));
    }

    /// <summary>The two are named to each other; the one who asked is told.</summary>
    /// <exception cref="Refusal">It was answered already.</exception>
    public void Accept(WriteUnit unit, Contact contact)
    {
        if (!ContactStore.Answer(unit, contact, ContactState.Yes)) throw new Refusal("contact.answered");
        Tell(unit, contact.Guild, contact.From, new("contact.accepted", contact.To));
    }

    /// <exception cref="Refusal">It was answered already.</exception>
    public void Decline(WriteUnit unit, Contact contact)
    {
        if (!ContactStore.Answer(unit, contact, ContactState.No)) throw new Refusal("contact.answered");
        Tell(unit, contact.Guild, contact.From, new("contact.declined", contact.To));
    }

    /// <summary>Who asks whom for what, without their words: those are read where they can still be taken back.</summary>
    public Text Asking(Contact contact) => contact.Slug is NoRole or "" ? new("contact.asks", contact.From) : new Text("contact.asks_role", contact.From, words.Role(contact.Slug));

    public static Button[] Buttons(Contact contact) =>
    [
        new("contact.button.read", "contact.read", $"{contact.Number}"),
        new("contact.button.yes", "contact.yes", $"{contact.Number}") { Look = ButtonLook.Good },
        new("contact.button.no", "contact.no", $"{contact.Number}"),
        new("contact.button.less", "match.less"),
    ];

    private void Tell(WriteUnit unit, GuildId guild, MemberId member, Text text, params Button[] buttons)
    {
        var way = reach.Of(unit, member, Kind, unit.Now);
        outbox.Tell(unit, guild, member, text, way.DueAt, Instant.Max(unit.Now + OpenFor, way.DueAt), way.ByMessage, buttons);
    }
}
