using CineBot.Features.Calls.Profiles;
using CineBot.Features.Places;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Profiles;

/// <summary>What tests of profiles and of the directory do again and again.</summary>
internal static class ProfileHabits
{
    public static readonly PlaceCode SaintDenis = new("FR-93066"), SaintOuen = new("FR-93070"), Paris = new("FR-75056"), Marseille = new("FR-13055"), Lyon = new("FR-69123");

    /// <summary>A profile by the front door, seen as it is said.</summary>
    public static async Task<Answered> MakeProfileAsync(this Club club, MemberId member, string role, string town, Visibility seen = Visibility.Directory)
    {
        var opened = await club.AskAsync(member, "profile");
        return await club.FillAsync(member, opened.Form(), ("role", role), ("town", town), ("seen", seen.Name()));
    }

    /// <summary>A whole profile at once, for tests of what follows from it.</summary>
    public static Task<int> HaveProfileAsync(this Club club, Profile profile, Visibility seen = Visibility.Directory) => club.WriteAsync(unit =>
    {
        club.Part<ProfileDesk>().Save(unit, profile);
        club.Part<ProfileDesk>().Show(unit, Server, profile.Member, seen);
    });

    public static Profile Of(MemberId member, string slug = "perche", PlaceCode? place = null, SkillLevel level = SkillLevel.Autonomous) =>
        new(member) { Roles = [new(slug, level)], Place = place ?? SaintDenis };

    public static Task<Profile?> ProfileAsync(this Club club, MemberId member) => club.ReadAsync(unit => ProfileStore.Find(unit, member));

    public static Card Card(this Answered answered) => answered.Reply.Card ?? throw new InvalidOperationException($"No card but {answered.Key()}.");

    public static Menu Menu(this Answered answered, string path) => answered.Card().Blocks.OfType<Menu>().Single(menu => menu.Path == path);

    public static IEnumerable<Button> Buttons(this Answered answered) => answered.Reply.Buttons.Concat(answered.Reply.Card?.Blocks.SelectMany(block => block switch
    {
        Buttons row => row.Row,
        Actionable actionable => [actionable.Button],
        _ => Array.Empty<Button>(),
    }) ?? []);

    public static Button Find(this Answered answered, string path) => answered.Buttons().First(button => button.Path == path);

    public static Task<Answered> PickAsync(this Club club, MemberId member, Menu menu, string value) => club.SendAsync(club.Press(member, menu.Path, [.. menu.Ids]) with { Picked = [value] });
}
