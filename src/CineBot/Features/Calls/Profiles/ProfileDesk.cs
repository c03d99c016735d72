using CineBot.Features.Calls.Directory;
using CineBot.Features.Places;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>Keeps profiles, and with them what searches read of them.</summary>
internal sealed class ProfileDesk(PlaceBook places)
{
    public void Save(WriteUnit unit, Profile profile)
    {
        ProfileStore.Save(unit, profile);
        AwayStore.Set(unit, profile.Member, profile.Away);
        List(unit, profile);
    }

    /// <exception cref="Interactions.Refusal">The person has no profile.</exception>
    public Profile Change(WriteUnit unit, MemberId member, Func<Profile, Profile> change)
    {
        var changed = change(Find(unit, member));
        Save(unit, changed);
        return changed;
    }

    public void Show(WriteUnit unit, GuildId guild, MemberId member, Visibility visibility)
    {
        var profile = Find(unit, member);
        ProfileServerStore.Set(unit, guild, member, visibility);
        List(unit, profile);
    }

    public static void Delete(WriteUnit unit, MemberId member)
    {
        ProfileStore.Delete(unit, member);
        EntryStore.Delete(unit, member);
    }

    /// <exception cref="Interactions.Refusal">The person has no profile.</exception>
    public static Profile Find(IReadUnit unit, MemberId member) =>
        ProfileStore.Find(unit, member) ?? throw new Interactions.Refusal(new Interactions.Text("profile.none"), new Interactions.Button("profile.button.begin", "profile.begin"));

    private void List(WriteUnit unit, Profile profile)
    {
        EntryStore.Delete(unit, profile.Member);
        var point = profile.Place is { } code && places.Find(code) is { } place ? SpherePoint.Of(place.Point) : (SpherePoint?)null;
        var pace = AskingPace.Of(unit, profile, unit.Now);
        foreach (var shared in ProfileServerStore.Of(unit, profile.Member)) EntryStore.Add(unit, shared, profile, point, pace);
    }
}
