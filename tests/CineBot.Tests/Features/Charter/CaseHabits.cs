using CineBot.Features.Charter.Cases;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

/// <summary>What tests of cases do again and again. Inès, Paul and Léo are named for cases; Agnès owns the server.</summary>
internal static class CaseHabits
{
    public static readonly MemberId Inès = new(107);
    public static readonly MemberId Paul = new(108);
    public static readonly MemberId Léo = new(109);
    public static readonly MemberId Sacha = new(110);
    public static readonly MemberId Anatole = new(111);

    public const string Said = "Tu devrais rester chez toi";

    public static Task NameAsync(this Club club, params MemberId[] moderators) => club.WriteAsync(unit =>
    {
        foreach (var moderator in moderators)
        {
            ModeratorStore.Name(unit, Server, moderator);
            CapabilityStore.Give(unit, Server, moderator, Capability.Cases);
        }
    });

    public static Task KeepAwayAsync(this Club club, MemberId one, MemberId other) => club.WriteAsync(unit => KeptAwayStore.Set(unit, one, [other]));

    /// <summary>The menu of a message: what opens, a form or a word.</summary>
    public static Task<Answered> MenuAsync(this Club club, MemberId reporter, MemberId author, string? words = Said, long message = 4_000, params IncomingFile[] files) => club.SendAsync(
        club.Ask(reporter, "report-message") with { Subject = new(author, new(message), Recos, words) { Files = files, At = NodaTime.Instant.FromUtc(2026, 9, 1, 18, 0) }, Bot = Robot });

    public static readonly MemberId Robot = new(999);

    /// <summary>A report by the front door: the menu of a message, the form, the receipt.</summary>
    public static async Task<Answered> ReportAsync(this Club club, MemberId reporter, MemberId author, string help = "talk", long message = 4_000, string words = "Ça m’a fait mal.")
    {
        var opened = await club.MenuAsync(reporter, author, message: message);
        return await club.FillAsync(reporter, opened.Form(), ("words", words), ("help", help));
    }

    /// <summary>The code that whoever reported got.</summary>
    public static string ReceiptCode(this Answered receipt) => receipt.Button("report.see").Ids[0];

    /// <summary>The only case there is, as nobody may read it but a test.</summary>
    public static Task<Case> OnlyCaseAsync(this Club club) => club.ReadAsync(unit => CaseFileStore.Find(unit, Server, unit.Query<long>("SELECT number FROM cases").Single())!);

    /// <summary>A case until somebody has said how grave it is.</summary>
    public static async Task<Case> TriagedAsync(this Club club, Gravity gravity = Gravity.Tension, string help = "talk")
    {
        await club.ReportAsync(Nora, Sacha, help);
        var one = await club.OnlyCaseAsync();
        await club.PressAsync(Inès, "moderation.acknowledge", one.Code);
        await club.WeighAsync(Inès, one, gravity);
        return await club.OnlyCaseAsync();
    }

    /// <summary>A case in two people's hands, Inès's and Paul's.</summary>
    public static async Task<Case> AssignedAsync(this Club club, Gravity gravity = Gravity.Tension)
    {
        var one = await club.TriagedAsync(gravity);
        await club.PressAsync(Inès, "moderation.take", one.Code);
        await club.PressAsync(Paul, "moderation.take", one.Code);
        return await club.OnlyCaseAsync();
    }

    public static Task<Answered> WeighAsync(this Club club, MemberId moderator, Case one, Gravity gravity) =>
        club.SendAsync(club.Press(moderator, "moderation.weigh", one.Code) with { Picked = [$"{(int)gravity}"] });

    public static async Task<Answered> DismissAsync(this Club club, MemberId moderator, Case one, string word = "Merci de l’avoir dit.")
    {
        var opened = await club.PressAsync(moderator, "moderation.dismiss", one.Code);
        return opened.Reply.Form is { } form ? await club.FillAsync(moderator, form, ("word", word)) : opened;
    }

    public static Task TickAsync(this Club club) => club.Part<CaseClock>().TickAsync(TestContext.Current.CancellationToken);

    /// <summary>Time passes, cases are seen to, and what is to be said is sent.</summary>
    public static async Task PassAsync(this Club club, TimeSpan pause)
    {
        club.Time.Advance(pause);
        await club.TickAsync();
        await club.DeliverAsync();
    }

    /// <summary>What waits for one person, as they read it.</summary>
    public static Task<List<string>> LettersAsync(this Club club, MemberId member) => club.ReadAsync(unit =>
        MessageStore.Waiting(unit, member, 50).Select(message => club.Part<IPlainWords>().Plain(message.Text, Language.French)).ToList());
}
