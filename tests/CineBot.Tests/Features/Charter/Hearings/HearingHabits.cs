using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Hearings;

/// <summary>What tests of hearings do again and again. Nora reported what Sacha wrote; Inès and Paul have the case in hand.</summary>
internal static class HearingHabits
{
    public static readonly string[] Everything = ["happened", "felt", "wanted"];

    /// <summary>A case in which everybody is given the floor.</summary>
    public static async Task<Case> GiveFloorAsync(this Club club, Gravity gravity = Gravity.Tension)
    {
        var one = await club.AssignedAsync(gravity);
        var heard = await club.PressAsync(Inès, "moderation.hear", one.Code);
        Assert.StartsWith("hearing.noted_", heard.Key(), StringComparison.Ordinal);
        return await club.OnlyCaseAsync();
    }

    public static Task<HearingVoice> VoiceAsync(this Club club, MemberId member) => club.ReadAsync(unit => HearingVoiceStore.Own(unit, Server, member).Single());

    /// <summary>The last letter to somebody as they read it, with its buttons.</summary>
    public static Task<(string Words, IReadOnlyList<Button> Ways)> LetterAsync(this Club club, MemberId member, Language language = Language.French) => club.ReadAsync(unit =>
    {
        var letter = NoticeStore.Own(unit, Server, member)[^1];
        return (club.Part<IPlainWords>().Plain(letter.Letter, language), letter.Ways);
    });

    public static Task<int> LettersOfAsync(this Club club, MemberId member) => club.ReadAsync(unit => NoticeStore.Own(unit, Server, member).Count);

    public static async Task<Answered> AnswerAsync(this Club club, MemberId member, params (string Field, string Words)[] words)
    {
        var voice = await club.VoiceAsync(member);
        var opened = await club.PressAsync(member, "hearing.answer", voice.Code);
        return opened.Reply.Form is { } form ? await club.FillAsync(member, form, words) : opened;
    }

    public static async Task<Answered> PassFactsAsync(this Club club, MemberId member, string press = "hearing.pass") =>
        await club.PressAsync(member, press, (await club.VoiceAsync(member)).Code);

    public static async Task<Answered> EraseAsync(this Club club, MemberId member) =>
        await club.FillAsync(member, (await club.PressAsync(member, "my-settings.erase-confirm")).Form(), ("word", "effacer"));

    public static Task<bool> IsOverAsync(this Club club) => club.ReadAsync(unit => HearingRules.AreOver(unit, CaseFileStore.Find(unit, Server, unit.Query<long>("SELECT number FROM cases").Single())!));
}
