using System.Globalization;
using CineBot.Features.Calls.Profiles;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Directory;

/// <summary>A page of the people whom a search found: who, why, and how to ask them; counted.</summary>
internal sealed class ResultCard(Reasons reasons, ProfileWords words)
{
    /// <summary><paramref name="pages"/> finds the search again for the next page.</summary>
    public Card Draw(IReadUnit unit, DirectoryQuery query, Request request, SearchPages pages, long page)
    {
        page = Math.Max(1, page);
        var found = DirectoryStore.Search(unit, query, request.At, page * DirectoryOrder.Together);
        var last = Math.Max(1, (found.Count + DirectoryOrder.Together - 1) / DirectoryOrder.Together);
        if (page > last) return Draw(unit, query, request, pages, last);
        var shown = found.First.Skip((int)((page - 1) * DirectoryOrder.Together)).ToList();
        return new(
        [
            new Heading(Title(query)),
            new Line(found.Count == 0 ? Nobody(query) : new Text(found.IsMore ? "directory.count_many" : "directory.count", found.Count)),
            .. shown.Select(one => Entry(ProfileStore.Find(unit, one.Member)!, query)),
            .. found.Count > 0 ? [new Note(query.Call is null ? "directory.order" : "directory.order_call")] : Array.Empty<Block>(),
            new Buttons([.. Steps(pages, page, last)]),
        ]);
    }

    private Text Title(DirectoryQuery query) => (query.Slug.Length > 0, query.Near) switch
    {
        (true, { } near) => new Text("directory.title_role_near", words.Role(query.Slug), near.Label, query.Radius ?? Profile.WidestRadius),
        (true, null) => new Text("directory.title_role", words.Role(query.Slug)),
        (false, { } near) => new Text("directory.title_near", near.Label, query.Radius ?? Profile.WidestRadius),
        _ => "directory.title",
    };

    private static Text Nobody(DirectoryQuery query) => query is { Near: null, Days.Count: 0, Gear: null, Least: null } ? "directory.nobody_yet" : "directory.nobody";

    private Actionable Entry(Profile profile, DirectoryQuery query) => new(
        new("directory.button.propose", "contact.propose", Ids(profile.Member, query)),
        new Text("directory.person", profile.Member),
        reasons.Of(profile, query));

    private static string[] Ids(MemberId member, DirectoryQuery query) =>
        query.Call is { } call ? [member.ToString(), Slug(query), call.ToString(CultureInfo.InvariantCulture)] : [member.ToString(), Slug(query)];

    private static string Slug(DirectoryQuery query) => query.Slug.Length > 0 ? query.Slug : ContactDesk.NoRole;

    private static IEnumerable<Button> Steps(SearchPages pages, long page, long last)
    {
        if (page > 1) yield return new("directory.button.before", pages.Path, [.. pages.Ids, $"{page - 1}"]);
        if (page < last) yield return new("directory.button.after", pages.Path, [.. pages.Ids, $"{page + 1}"]);
        if (pages.Refine is { } refine) yield return refine;
        yield return new("directory.button.profile", "profile.mine");
    }
}
