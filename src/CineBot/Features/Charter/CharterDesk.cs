using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>A charter as it is shown: the version it was published as, or none where it is only proposed.</summary>
internal sealed record CharterInForce(CharterVersion? Version, CharterWording Wording);

/// <summary>Finds what a server's charter says: what was published, else the text that ships, which binds nobody.</summary>
internal sealed class CharterDesk(CharterFiles files) : ICharterArticles
{
    public CharterInForce Find(IReadUnit unit, GuildId guild) =>
        CharterStore.Latest(unit, guild) is { } version ? Of(unit, version) : new(null, files.Wording);

    /// <summary>A version of this server's; null where it never had it.</summary>
    public static CharterInForce? Find(IReadUnit unit, GuildId guild, long version) => CharterStore.Find(unit, guild, version) is { } found ? Of(unit, found) : null;

    /// <summary>The articles in force, for those who have to name one; none until a charter is published.</summary>
    public IReadOnlyList<CharterArticle> Of(IReadUnit unit, GuildId guild)
    {
        if (CharterStore.Latest(unit, guild) is not { } version) return [];
        var wording = CharterStore.Wording(unit, version);
        return [.. wording.Numbers.Select(number => new CharterArticle(number, new Title(wording.In(Language.French).Find(number)!.Title, wording.In(Language.English).Find(number)!.Title)))];
    }

    private static CharterInForce Of(IReadUnit unit, CharterVersion version) => new(version, CharterStore.Wording(unit, version));
}
