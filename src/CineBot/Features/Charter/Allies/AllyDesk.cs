using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Notices;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Allies;

/// <summary>Asks somebody to be beside who reported something grave; only their yes makes them an ally, and then they judge nothing of it.</summary>
internal sealed class AllyDesk(Outbox outbox, IReach reach, NoticeDesk notices)
{
    /// <summary>So many may be asked by one person, one after the other.</summary>
    public const long MostAsked = 5;

    private static readonly Duration Useful = Duration.FromDays(30);

    /// <exception cref="Refusal">Somebody is beside them already, or that is not what this case is for.</exception>
    public static void Check(IReadUnit unit, HearingVoice voice, Case one)
    {
        if (!one.IsGrave || !voice.IsReporter) throw new Refusal("hearing.unknown", new CommandName("charter.follow"));
        if (AllyStore.FindOf(unit, voice.Guild, voice.Voice) is { } ally) throw new Refusal("ally.one_only", ally.Member);
        if (AllyStore.CountOf(unit, voice.Guild, voice.Voice) >= MostAsked) throw new Refusal("ally.too_many", MostAsked);
    }

    /// <exception cref="Refusal">It cannot be this person: the same sentence whatever the reason.</exception>
    public void Ask(WriteUnit unit, HearingVoice voice, Case one, Ally asked)
    {
        Check(unit, voice, one);
        var person = voice.Member!.Value;
        if (asked.Member == person || CasePartyStore.Has(unit, one, asked.Member, CasePart.Concerned) || KeptAwayStore.AreApart(unit, person, asked.Member)) throw new Refusal("ally.not_this_one");
        var number = unit.NextNumber(one.Guild, "ally");
        var ally = asked with { Number = number, Code = CaseCode.Next(unit, one.Guild, default, $"{one.Pseudonym}/ally/{number}"), AskedAt = unit.Now };
        AllyStore.Add(unit, ally);
        var letter = AllyLetter.Asked(ally.Code, person, ally.Word);
        // They did not ask to hear of it: by private message only where they chose that.
        Tell(unit, one.Guild, ally.Member, notices.Draw(unit, one, letter), [.. letter.Ways]);
        CaseLog.Add(unit, one, "ally-asked", person);
    }

    /// <summary>They consent: from now on they are in the case, and read nothing of it as a moderator.</summary>
    public void Accept(WriteUnit unit, Ally ally, HearingVoice voice, Case one)
    {
        AllyStore.Save(unit, ally with { State = AllyState.Accepted, AnsweredAt = unit.Now });
        CasePartyStore.Add(unit, one.Guild, one.Number, ally.Member, CasePart.Ally);
        CaseLog.Add(unit, one, "ally-accepted", ally.Member);
        Tell(unit, voice, AllyBriefs.Accepted(ally.Member));
    }

    /// <summary>They would rather not, or no more. Who has read something of the case never judges it all the same.</summary>
    public void Leave(WriteUnit unit, Ally ally, HearingVoice voice)
    {
        var isAsked = ally.State is AllyState.Asked;
        AllyStore.Save(unit, ally with { State = isAsked ? AllyState.Declined : AllyState.Ended, IsReading = false, AnsweredAt = unit.Now });
        Tell(unit, voice, isAsked ? AllyBriefs.Declined(ally.Member) : AllyBriefs.Left(ally.Member));
    }

    private void Tell(WriteUnit unit, HearingVoice voice, Brief brief)
    {
        if (voice.Member is { } member) Tell(unit, voice.Guild, member, brief.Text, new Button("hearing.button.see", "hearing.see", voice.Code));
    }

    private void Tell(WriteUnit unit, GuildId guild, MemberId member, Text text, params Button[] ways)
    {
        var way = reach.Of(unit, member, CaseNews.Kind, unit.Now);
        outbox.Tell(unit, guild, member, text, way.DueAt, way.DueAt + Useful, way.ByMessage, ways);
    }
}
