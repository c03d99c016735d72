using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Law;

/// <summary>Chooses the cards of law for a moment, by the country of the server: none where none is written for it.</summary>
internal sealed class LawDesk(LawCards cards, Options options)
{
    /// <summary>A few are read, many are not.</summary>
    private const int MostAtOnce = 2;

    private const long Childhood = 16;

    /// <summary>Those to show with a call before it is announced, the gravest moment first.</summary>
    public IEnumerable<Block> With(IReadUnit unit, CallSheet sheet) =>
        Moments(sheet).SelectMany(moment => For(unit, sheet.Call.Guild, moment)).DistinctBy(card => card.Id).Take(MostAtOnce).SelectMany(card => card.Blocks);

    /// <summary>One of them as it is shown beside a step; nothing where none is written for it.</summary>
    public IEnumerable<Block> Beside(IReadUnit unit, GuildId guild, string? moment) => moment is null ? [] : For(unit, guild, moment).Take(1).SelectMany(card => card.Blocks);

    /// <summary>Those of one moment, such as filling in the rights to images.</summary>
    public IReadOnlyList<LawCard> For(IReadUnit unit, GuildId guild, string moment) => cards.For(SettingsStore.Find(unit, guild).CountryOr(options), moment);

    private static IEnumerable<string> Moments(CallSheet sheet)
    {
        var call = sheet.Call;
        var kinds = TextCheck.Hits(sheet).Select(hit => hit.Kind).ToHashSet();
        if (kinds.Contains(HitKind.Payment) || kinds.Contains(HitKind.Bank)) yield return LawMoments.Payment;
        if (call is { Bearer: CallWords.Company, Terms: not CallWords.Paid }) yield return LawMoments.Company;
        if (call.Minors == CallWords.SixteenUp || sheet.Roles.Any(role => role.Slug == "resp-enfants" || role.Ages is { From: < Childhood })) yield return LawMoments.Minors;
        if (kinds.Contains(HitKind.Physical) || kinds.Contains(HitKind.Demeaning) || sheet.Roles.Any(role => role.Criteria is { Length: > 0 })) yield return LawMoments.Criteria;
        if (FlatSum.IsIn(call)) yield return LawMoments.Flat;
        if (call.Insurance is not null && call.Insurance != CallWords.Insured) yield return LawMoments.Insurance;
        yield return call.Terms;
    }
}
