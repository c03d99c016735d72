using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Demo;

/// <summary>« Les Glaneuses », ciné-club d'entraide: its twelve people, its channels, the bot invited.</summary>
internal static class DemoCommunity
{
    public const string Name = "Les Glaneuses";

    /// <summary>The role of whoever may read, but not write, for a while.</summary>
    public const string Pause = "En pause";

    private const Permission Speaking = Permission.SendMessages | Permission.SendMessagesInThreads | Permission.CreatePublicThreads | Permission.AddReactions | Permission.Speak;

    private static readonly string[] People = ["Agnès", "Nora", "Karim", "Chantal", "Léo", "Inès", "Paul", "Zoé", "Maya", "Anatole", "Yannick", "Sacha"];

    private static readonly Dictionary<string, string> Zones = new() { ["Maya"] = "America/Montreal", ["Anatole"] = "Indian/Reunion" };

    public static Guild Build(VirtualWorld world)
    {
        foreach (var name in People) world.AddUser(name, name == "Maya" ? "en-US" : "fr").Zone = Zones.GetValueOrDefault(name, "Europe/Paris");
        world.Person("Yannick").DmsClosed = true;
        var guild = world.AddGuild(Name, world.Person("Agnès"), "fr");
        foreach (var name in People.Skip(1)) world.AddMember(guild, world.Person(name));
        var moderators = world.AddRole(guild, "Modération", Permission.ModerateMembers | Permission.ManageMessages | Permission.ManageGuild);
        foreach (var name in new[] { "Inès", "Paul" }) guild.Members[world.Person(name).Id].Roles.Add(moderators.Id);
        world.AddRole(guild, "Équipe technique", mentionable: true);
        var pause = world.AddRole(guild, Pause);
        world.InviteBot(guild);
        AddChannels(world, guild, moderators, new(pause.Id, false, Permission.None, Speaking));
        return guild;
    }

    private static void AddChannels(VirtualWorld world, Guild guild, Role moderators, Overwrite silent)
    {
        var bot = guild.RoleOf(world.Bot.Username).Id;
        guild.SystemChannelId = world.AddChannel(guild, "accueil", ChannelKind.Text, silent).Id;
        world.AddChannel(guild, "recommandations", ChannelKind.Text, silent);
        world.AddChannel(guild, "tournages", ChannelKind.Forum, silent).Tags = Tags(world, "figurants", "comédiens", "technique");
        world.AddChannel(guild, "seances", ChannelKind.Text, silent);
        world.AddChannel(guild, "charte", ChannelKind.Text, silent);
        world.AddChannel(
            guild, "moderation", ChannelKind.Text,
            new Overwrite(guild.Id, false, Permission.None, Permission.ViewChannel),
            new Overwrite(moderators.Id, false, Permission.ViewChannel, Permission.None),
            new Overwrite(bot, false, Permission.ViewChannel, Permission.None));
        world.AddChannel(
            guild, "coulisses", ChannelKind.Text,
            new Overwrite(guild.Id, false, Permission.None, Permission.SendMessages | Permission.CreatePublicThreads | Permission.CreatePrivateThreads),
            new Overwrite(bot, false, Permission.SendMessages | Permission.CreatePrivateThreads | Permission.SendMessagesInThreads, Permission.None));
        world.AddChannel(guild, "Salle 1", ChannelKind.Voice, silent);
        world.AddChannel(guild, "La scène", ChannelKind.Stage, silent);
    }

    private static JsonArray Tags(VirtualWorld world, params string[] names) => names.Select(name => new JsonObject
    {
        ["id"] = world.NewId().Text(),
        ["name"] = name,
        ["moderated"] = false,
        ["emoji_id"] = null,
        ["emoji_name"] = null,
    }).AsArray();
}
