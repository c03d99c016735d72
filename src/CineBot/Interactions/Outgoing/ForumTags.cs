using System.Globalization;
using System.Text;

namespace CineBot.Interactions.Outgoing;

/// <summary>
/// Sorts a card's post by the tags that its forum has, known by their names in either language; one that is lacking is made where the bot may make tags,
/// and else left out.
/// </summary>
internal sealed class ForumTags(IDelivery delivery, Lazy<IPlainWords> words)
{
    private const int MostApplied = 5, MostOffered = 20;

    private static readonly string[] AnythingGoes = ["autre", "autres", "divers", "general", "other", "misc"];

    /// <summary>At most five.</summary>
    /// <exception cref="DeliveryFailure">The forum asks for a tag, and has none that fits.</exception>
    public async Task<IReadOnlyList<long>> ForAsync(ChannelView forum, IReadOnlyList<Text> wanted, Language language, CancellationToken cancellation)
    {
        var offered = forum.Tags;
        var lacking = wanted.Where(tag => Find(Usable(forum, offered), tag) is null).ToList();
        if (lacking.Count > 0 && MayMake(forum) && offered.Count + lacking.Count <= MostOffered)
            offered = await delivery.AddTagsAsync(forum.Channel, [.. lacking.Select(tag => Names(tag, language)[0])], cancellation);
        List<long> chosen = [.. wanted.Select(tag => Find(Usable(forum, offered), tag)?.Id).OfType<long>().Distinct().Take(MostApplied)];
        if (chosen.Count > 0 || !forum.AsksForTag) return chosen;
        return Usable(forum, offered).FirstOrDefault(tag => AnythingGoes.Contains(Fold(tag.Name))) is { } any ? [any.Id] : throw new DeliveryFailure(DeliveryFault.TagMissing);
    }

    private ForumTag? Find(IEnumerable<ForumTag> offered, Text wanted)
    {
        var names = Names(wanted, Language.French).Concat(Names(wanted, Language.English)).Select(Fold).ToHashSet(StringComparer.Ordinal);
        return offered.FirstOrDefault(tag => names.Contains(Fold(tag.Name)));
    }

    private static IEnumerable<ForumTag> Usable(ChannelView forum, IReadOnlyList<ForumTag> offered) =>
        offered.Where(tag => !tag.IsModerated || (forum.BotPermissions & (Permissions.ManageThreads | Permissions.Administrator)) != Permissions.None);

    private static bool MayMake(ChannelView forum) => (forum.BotPermissions & (Permissions.ManageChannels | Permissions.Administrator)) != Permissions.None;

    private string[] Names(Text tag, Language language) =>
        words.Value.Plain(tag, language).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // Without accents, case, median points, spaces and pictures.
    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        return folded.ToString();
    }
}
