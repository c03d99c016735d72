using CineBot.Interactions;

namespace CineBot.Tests.Infrastructure;

/// <summary>The people and places of the demo community.</summary>
internal static class Glaneuses
{
    public static readonly GuildId Server = new(900);
    public static readonly GuildId Voisins = new(901);
    public static readonly ChannelId Recos = new(500);
    public static readonly ChannelId Accueil = new(501);
    public static readonly ChannelId Tournages = new(502);

    public static readonly ChannelId Salle = new(503);

    public static readonly MemberId Agnès = new(101);
    public static readonly MemberId Nora = new(102);
    public static readonly MemberId Karim = new(103);
    public static readonly MemberId Chantal = new(104);
    public static readonly MemberId Zoé = new(105);
    public static readonly MemberId Maya = new(106);

    private const Permissions Writing = Permissions.ViewChannel | Permissions.SendMessages;

    public static ServerView View { get; } = new(Server, "Les Glaneuses", Agnès, Accueil,
    [
        new(Recos, "recommandations", PickerKind.TextChannels, Writing) { IsOpen = true },
        new(Accueil, "accueil", PickerKind.TextChannels, Writing) { IsOpen = true },
        new(Tournages, "tournages", PickerKind.Forums, Writing) { IsOpen = true },
        new(Salle, "Salle 1", PickerKind.VoiceChannels, Writing) { IsOpen = true },
    ]);
}
