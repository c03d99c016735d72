using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>An article of the charter by its number, which stays the same from version to version, and its name.</summary>
internal sealed record CharterArticle(long Number, Title Name);

/// <summary>The articles of the charter that a server has published; none where it has published none.</summary>
internal interface ICharterArticles
{
    IReadOnlyList<CharterArticle> Of(IReadUnit unit, GuildId guild);
}
