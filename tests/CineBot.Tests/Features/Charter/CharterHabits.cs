using CineBot.Features.Charter;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

/// <summary>What tests around the charter do again and again.</summary>
internal static class CharterHabits
{
    /// <summary>A charter of two articles, to be changed by hand.</summary>
    public const string Small =
        """
        # Notre charte

        Quelques mots.

        ## 1. Se parler

        **Ce que nous voulons.** Des mots doux.

        **Pourquoi.** On est mieux.

        **Par exemple.** Bonjour.

        ## 2. Dire non

        **Ce que nous voulons.** Un non suffit.

        **Pourquoi.** La fatigue.

        **Par exemple.** Non merci.

        """;

    /// <summary>A moderator publishes the text that ships, or their own, as what is proposed or as they say; its number.</summary>
    public static async Task<long> PublishAsync(this Club club, string? french = null, bool? isMajor = null)
    {
        var held = club.Permissions;
        club.Permissions = Permissions.ManageServer;
        var preview = french is null ? await club.AskAsync(Agnès, "charter.publish") : await club.AskAsync(Agnès, "charter.publish", ("french", club.Attachments.Add("french", "charte.md", french)));
        var ways = preview.Buttons("charter.publish-it").ToList();
        var way = isMajor is null ? ways.First(button => button.Look is ButtonLook.Main) : ways.First(button => button.Ids[0] == (isMajor.Value ? "major" : "minor"));
        var published = await club.PressAsync(Agnès, way);
        club.Permissions = held;
        return (long)published.Reply.Text!.Args[0];
    }

    /// <summary>A person reads the charter and accepts it.</summary>
    public static async Task<Answered> AcceptAsync(this Club club, MemberId member)
    {
        var read = await club.AskAsync(member, "charter.accept");
        return await club.PressAsync(member, read.Buttons("charter.agree").Single());
    }

    /// <summary>Presses the button of a version that was accepted already, as from an old card.</summary>
    public static Task<Answered> AcceptAgainAsync(this Club club, MemberId member) => club.PressAsync(member, "charter.agree", 1, "-");

    public static Task<IReadOnlyList<string>> AcceptancesAsync(this Club club) => club.ReadAsync(unit => unit.Query<string>(
        "SELECT guild_id || ' ' || member_id || ' ' || version || ' ' || accepted_at || ' ' || language || ' ' || interaction_id FROM charter_acceptances ORDER BY member_id, version"));

    /// <summary>The buttons of a card or under a sentence that lead there.</summary>
    public static IEnumerable<Button> Buttons(this Answered answered, string path) =>
        answered.Reply.Buttons.Concat(answered.Reply.Card?.Blocks.OfType<Buttons>().SelectMany(row => row.Row) ?? []).Where(button => button.Path == path);

    public static Menu Menu(this Answered answered, string path) => answered.Reply.Card!.Blocks.OfType<Menu>().Single(menu => menu.Path == path);

    public static CharterText Read(string markdown) => CharterReader.Read(markdown).Text ?? throw new InvalidOperationException(string.Join(' ', CharterReader.Read(markdown).Faults.Select(fault => fault.Key)));
}
