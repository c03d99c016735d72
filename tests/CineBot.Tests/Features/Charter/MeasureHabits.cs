using CineBot.Features.Charter;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

/// <summary>What tests of measures do again and again: Inès and Paul have a case about Sacha in hand, and the server has a pause role.</summary>
internal static class MeasureHabits
{
    public static readonly RoleId Pause = new(820), Montage = new(821), Power = new(822), High = new(823), Boss = new(824), Boost = new(825), Bot = new(804);

    public static readonly ServerView Ranked = View with
    {
        BotRoles = new HashSet<RoleId> { Bot },
        BotPermissions = Permissions.ManageRoles | Permissions.BanMembers,
        Roles =
        [
            new(High, "Haut", 9, Permissions.None, false),
            new(Bot, "CineBot", 8, Permissions.ManageRoles, true),
            new(Boss, "Cheffe", 7, Permissions.Administrator, false),
            new(Power, "Ménage", 4, Permissions.ManageMessages, false),
            new(Boost, "Boost", 3, Permissions.None, true),
            new(Montage, "Montage", 3, Permissions.None, false),
            new(Pause, "Pause", 2, Permissions.None, false),
        ],
    };

    public static async Task<Club> OpenRankedAsync()
    {
        var club = await Club.OpenAsync();
        club.Seen = Ranked;
        await club.NameAsync(Inès, Paul, Léo, Anatole);
        await club.WriteAsync(unit =>
        {
            CharterRoleStore.Replace(unit, Server, [Pause]);
            PauseRoleStore.Choose(unit, Server, Pause);
        });
        return club;
    }

    /// <summary>A case whose hearing is over.</summary>
    public static async Task<Case> HeardAsync(this Club club, Gravity gravity = Gravity.Breach)
    {
        var one = await club.AssignedAsync(gravity);
        await club.WriteAsync(unit =>
        {
            CaseStore.Save(unit, one.In(CaseState.Hearing, unit.Now));
            unit.Execute("INSERT INTO hearings (guild_id, number, opened_at) VALUES (@guild, @number, 1)", new { guild = one.Guild, number = one.Number });
            HearingVoiceStore.Add(unit, new(one.Guild, unit.NextNumber(one.Guild, "hearing"), one.Number, "H7QF-3MX", CasePart.Concerned, Sacha) { State = VoiceState.Silent });
        });
        return await club.OnlyCaseAsync();
    }

    /// <summary>By the front door: the kinds, the form, what it answers.</summary>
    public static async Task<Answered> ProposeAsync(this Club club, MemberId moderator, Case one, string kind, params (string Field, string Words)[] words)
    {
        var opened = await club.SendAsync(club.Press(moderator, "moderation.measure", one.Code) with { Picked = [kind] });
        if (opened.Key() == "common.apology") throw new InvalidOperationException("apology", club.Log.Lines.Last(line => line.Fault is not null).Fault);
        if (opened.Reply.Form is not { } form) return opened;
        (string Field, string Words)[] usual = [("facts", "Tu as écrit « reste chez toi »."), ("until", "dans 2 semaines"), ("why", "Sacha n’a pas voulu en parler.")];
        var said = await club.FillAsync(moderator, form, [.. usual.Where(field => form.Fields.Any(asked => asked.Name == field.Field) && words.All(word => word.Field != field.Field)), .. words]);
        if (said.Key() == "common.apology") throw new InvalidOperationException("apology", club.Log.Lines.Last(line => line.Fault is not null).Fault);
        return said;
    }

    /// <summary>Proposed by Inès, agreed on by Paul.</summary>
    public static async Task<Case> DecideAsync(this Club club, string kind, params (string Field, string Words)[] words)
    {
        var one = await club.HeardAsync();
        await club.ProposeAsync(Inès, one, kind, words);
        await club.PressAsync(Paul, "moderation.agree", one.Code);
        return await club.OnlyCaseAsync();
    }

    /// <summary>The same in a grave case, with Anatole who manages the server.</summary>
    public static async Task<Case> DecideGraveAsync(this Club club, string kind, params (string Field, string Words)[] words)
    {
        var one = await club.HeardAsync(Gravity.Grave);
        await club.ProposeAsync(Inès, one, kind, words);
        await club.PressAsync(Paul, "moderation.agree", one.Code);
        await club.ManageAsync(Anatole, "moderation.agree", one.Code);
        return await club.OnlyCaseAsync();
    }

    /// <summary>A press by somebody who manages the server.</summary>
    public static Task<Answered> ManageAsync(this Club club, MemberId member, string path, string code) =>
        club.SendAsync(club.Press(member, path, code) with { Permissions = Permissions.ManageServer });

    /// <summary>What is due is done: hours, letters, roles.</summary>
    public static async Task SettleAsync(this Club club)
    {
        for (var round = 0; round < 3; round++)
        {
            await club.TickAsync();
            await club.DeliverAsync();
            await club.Part<MemberActWorker>().TickAsync(TestContext.Current.CancellationToken);
        }
    }

    public static async Task LaterAsync(this Club club, TimeSpan pause)
    {
        club.Time.Advance(pause);
        await club.SettleAsync();
    }

    /// <summary>The only measure there is, or the latest.</summary>
    public static Task<Measure> MeasureAsync(this Club club) =>
        club.ReadAsync(unit => MeasureStore.Find(unit, Server, unit.QueryFirstOrNull<long?>("SELECT MAX(measure) FROM measures")!.Value)!);

    /// <summary>Every private message that somebody got, in their words.</summary>
    public static List<string> MailTo(this Club club, MemberId member) =>
        [.. club.Delivery.Standing.Where(standing => standing.Key.Channel == new ChannelId(member.Value)).Select(standing => club.Words(standing.Value))];
}
