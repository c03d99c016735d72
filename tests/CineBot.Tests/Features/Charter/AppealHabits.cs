using CineBot.Features.Charter.Appeals;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;

namespace CineBot.Tests.Features.Charter;

/// <summary>What tests of appeals do again and again: Inès and Paul decided about Sacha, Léo and Anatole look again.</summary>
internal static class AppealHabits
{
    public const string Plea = "Je voulais répondre à Léo.";

    /// <summary>By the front door: the form, then their words.</summary>
    public static async Task<Answered> AppealAsync(this Club club, MemberId member, Case one, string words = Plea)
    {
        var opened = await club.PressAsync(member, "appeal.open", one.Code);
        return opened.Reply.Form is { } form ? await club.FillAsync(member, form, ("words", words)) : opened;
    }

    public static async Task<Answered> EnterAsync(this Club club, MemberId moderator, Case one, string words = Plea)
    {
        var opened = await club.PressAsync(moderator, "moderation.appeal", one.Code);
        return opened.Reply.Form is { } form ? await club.FillAsync(moderator, form, ("words", words)) : opened;
    }

    /// <summary>Decided, told, appealed against, and in the hands of two others.</summary>
    public static async Task<Case> AppealedAsync(this Club club, string kind = "pause")
    {
        var one = await club.DecideAsync(kind);
        await club.SettleAsync();
        await club.AppealAsync(Sacha, one);
        await club.SettleAsync();
        await club.PressAsync(Léo, "moderation.take", one.Code);
        await club.PressAsync(Anatole, "moderation.take", one.Code);
        return await club.OnlyCaseAsync();
    }

    public static async Task<Answered> AnswerAsync(this Club club, MemberId moderator, Case one, string outcome, params (string Field, string Words)[] words)
    {
        club.Time.Advance(TimeSpan.FromSeconds(10));
        var opened = await club.PressAsync(moderator, "moderation.answer", one.Code, outcome);
        return opened.Reply.Form is { } form ? await club.FillAsync(moderator, form, [("words", "Nous avons tout relu."), .. words]) : opened;
    }

    public static Task<Answered> AgreeAsync(this Club club, MemberId moderator, Case one, long proposal = 1) => club.PressAsync(moderator, "moderation.answer-agree", one.Code, proposal);

    public static Task<Appeal?> FindAppealAsync(this Club club, Case one) => club.ReadAsync(unit => AppealStore.Find(unit, one));
}
