using CineBot.Features.Calls.Ages;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Profiles;

/// <summary>A profile as others of a server read it, as far as its person shows it there.</summary>
internal sealed class ProfileView(ProfileWords words)
{
    /// <summary>Null where there is nothing for this reader: no profile, not shown here, its person is no adult, or one keeps away from the other; nobody learns which.</summary>
    public static Profile? Find(IReadUnit unit, GuildId guild, MemberId reader, MemberId member, Instant now) =>
        member == reader || IsShown(unit, guild, reader, member, now) ? ProfileStore.Find(unit, member) : null;

    private static bool IsShown(IReadUnit unit, GuildId guild, MemberId reader, MemberId member, Instant now) =>
        ProfileServerStore.Find(unit, guild, member) is Visibility.Directory && !KeptAwayStore.AreApart(unit, reader, member) && AgeStore.Find(unit, member, now) is not AgeBracket.SixteenUp;

    public IEnumerable<Block> Draw(Profile profile, Request request)
    {
        yield return new Heading(new("profile.of", profile.Member));
        yield return new Line(words.TheirRoles(profile));
        yield return new Line(words.Place(profile));
        if (profile.Week.IsSaid) yield return new Line(ProfileWords.Free(profile, request));
        if (profile.Gear is not null) yield return new Line(ProfileWords.Gear(profile));
        if (profile.Languages is not null) yield return new Line(ProfileWords.Languages(profile));
        if (profile.Links is not null) yield return new Line(ProfileWords.Links(profile));
    }
}
