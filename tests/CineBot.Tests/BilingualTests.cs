using System.Text.RegularExpressions;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests;

public sealed partial class BilingualTests : IAsyncLifetime
{
    private static readonly Texts Texts = Texts.Load(typeof(Texts).Assembly);
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void Every_text_is_in_both_languages()
    {
        Assert.Equal(Texts.Keys(Language.English).Order(), Texts.Keys(Language.French).Order());
    }

    [Fact]
    public void Both_languages_have_the_same_holes_and_the_same_bold()
    {
        AssertNone(Pairs().Where(pair => Holes(pair.French) != Holes(pair.English)).Select(pair => $"{pair.Key}: {pair.French} / {pair.English}"));
        AssertNone(Pairs().Where(pair => Bold(pair.French) != Bold(pair.English) || Bold(pair.French) % 2 != 0).Select(pair => pair.Key));
    }

    [Fact]
    public void Every_key_in_the_sources_exists()
    {
        AssertNone(KeysUsed().Where(key => !Exists(key)).Concat(CommandKeys().Where(key => !Exists(key))));
    }

    [Fact]
    public void No_text_is_orphaned()
    {
        var used = KeysUsed().Concat(CommandKeys()).ToHashSet(StringComparer.Ordinal);
        var prefixes = Prefixes();

        AssertNone(Texts.Keys(Language.French).Where(key => !used.Contains(key) && !used.Contains(Plural().Replace(key, "")) && !prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_prefix_in_the_sources_leads_to_texts()
    {
        AssertNone(Prefixes().Where(prefix => !Texts.Keys(Language.French).Any(key => key.StartsWith(prefix, StringComparison.Ordinal))));
    }

    [Fact]
    public void Command_names_can_be_typed_and_descriptions_registered()
    {
        AssertNone(Both(key => key.StartsWith("command.", StringComparison.Ordinal) && key.EndsWith(".name", StringComparison.Ordinal)).Where(text => !(IsMenu(text.Key) ? text.Text.Length is > 0 and <= 32 : Typable().IsMatch(text.Text))).Select(Show));
        AssertNone(Both(key => key.StartsWith("command.", StringComparison.Ordinal) && key.EndsWith(".description", StringComparison.Ordinal)).Where(text => text.Text.Length is 0 or > 100).Select(Show));
    }

    [Fact]
    public void A_plural_has_both_forms()
    {
        AssertNone(Texts.Keys(Language.French).Where(key => key.EndsWith(".one", StringComparison.Ordinal) && Texts.Find($"{key[..^4]}.other", Language.French) is null));
    }

    [Theory]
    [InlineData(0L, "0 personne en a envie", "0 people want to see it")]
    [InlineData(1L, "1 personne en a envie", "1 person wants to see it")]
    [InlineData(2L, "2 personnes en ont envie", "2 people want to see it")]
    public void Nobody_is_one_in_French_and_many_in_English(long count, string french, string english)
    {
        var text = new Text("recommendation.count.wish", count);

        Assert.Equal(french, Texts.Template(text, Language.French).Replace("{0}", $"{count}", StringComparison.Ordinal));
        Assert.Equal(english, Texts.Template(text, Language.English).Replace("{0}", $"{count}", StringComparison.Ordinal));
    }

    [Fact]
    public void French_is_set_as_French_is()
    {
        var texts = Texts.Keys(Language.French).Select(key => (Key: key, Text: Texts.Find(key, Language.French)!)).Where(text => !text.Key.EndsWith(".name", StringComparison.Ordinal)).ToList();

        AssertNone(texts.Where(text => text.Text.Contains('\'')).Select(Show));
        AssertNone(texts.Where(text => text.Text.Contains('"') || text.Text.Contains('“') || text.Text.Contains("...", StringComparison.Ordinal)).Select(Show));
        AssertNone(texts.Where(text => Unspaced().IsMatch(text.Text)).Select(Show));
    }

    [Fact]
    public void English_is_set_as_English_is()
    {
        var texts = Texts.Keys(Language.English).Select(key => (Key: key, Text: Texts.Find(key, Language.English)!)).ToList();

        AssertNone(texts.Where(text => FrenchSpace().IsMatch(text.Text) || text.Text.Contains('\'') || text.Text.Contains('«') || text.Text.Contains("...", StringComparison.Ordinal)).Select(Show));
    }

    [Fact]
    public void Buttons_labels_hints_and_titles_fit()
    {
        var source = string.Concat(Sources.OfBot(".cs").Select(file => file.Text));
        AssertFit(ButtonLabel().Matches(source), 80);
        AssertFit(FieldLabel().Matches(source), 45);
        AssertFit(Hint().Matches(source), 100);
        AssertFit(FormTitle().Matches(source), 45);
    }

    private static void AssertFit(MatchCollection uses, int most)
    {
        Assert.NotEmpty(uses);
        AssertNone(uses.Select(use => use.Groups.Values.Skip(1).First(group => group.Success).Value).Distinct().SelectMany(key => new[] { Language.French, Language.English }.Select(language => (Key: key, Text: Texts.Find(key, language) ?? "")))
            .Where(text => text.Text.Length is 0 || text.Text.Length > most).Select(Show));
    }

    private static IEnumerable<(string Key, string French, string English)> Pairs() =>
        Texts.Keys(Language.French).Select(key => (key, Texts.Find(key, Language.French) ?? "", Texts.Find(key, Language.English) ?? ""));

    private static IEnumerable<(string Key, string Text)> Both(Func<string, bool> which) => Pairs().Where(pair => which(pair.Key)).SelectMany(pair => new[] { (pair.Key, pair.French), (pair.Key, pair.English) });

    private static string Holes(string text) => string.Join(' ', Hole().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static int Bold(string text) => text.Split("**").Length - 1;

    private static bool Exists(string key) => Texts.Find(key, Language.French) is not null || Texts.Find($"{key}.one", Language.French) is not null;

    // A literal is a text's key when its first word is one that texts begin with, and it is no path of a handler, no form and no condition.
    private HashSet<string> KeysUsed()
    {
        var firsts = Texts.Keys(Language.French).Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var paths = _club.Part<CommandMap>().Handlers.Select(handler => handler.Path).ToHashSet(StringComparer.Ordinal);
        var prefixes = Prefixes();
        return [.. Literals().Where(literal => firsts.Contains(literal.Split('.')[0]) && (Exists(literal) || !paths.Contains(literal)) && !NotTexts.Contains(literal) && !prefixes.Contains($"{literal}."))];
    }

    /// <summary>Literals that look like a key but are the name of something kept: the hash of the commands, an outcome.</summary>
    private static readonly HashSet<string> NotTexts = new(StringComparer.Ordinal) { "commands.hash" };

    // A menu is pressed, not typed.
    private bool IsMenu(string key) => _club.Part<CommandMap>().Handlers.Any(handler => handler.Kind is HandlerKind.MessageMenu or HandlerKind.PersonMenu && $"command.{handler.Path}.name" == key);

    private IEnumerable<string> CommandKeys() => TypedKeys().Concat(
        _club.Part<CommandMap>().Handlers.Where(handler => handler.Kind is HandlerKind.MessageMenu or HandlerKind.PersonMenu).Select(handler => $"command.{handler.Path}.name"));

    private IEnumerable<string> TypedKeys() =>
        from handler in _club.Part<CommandMap>().Handlers
        where handler.Kind is HandlerKind.Command && !handler.Path.StartsWith("scratch.", StringComparison.Ordinal)
        from owner in handler.Options.Select(option => $"command.{handler.Path}.{option.Name}").Append($"command.{handler.Path}").Append($"command.{handler.Path.Split('.')[0]}")
        from key in new[] { $"{owner}.name", $"{owner}.description" }
        select key;

    private static IEnumerable<string> Literals() => Sources.OfBot(".cs").SelectMany(file => KeyShaped().Matches(file.Text).Select(match => match.Groups[1].Value)).Distinct();

    private static List<string> Prefixes()
    {
        var firsts = Texts.Keys(Language.French).Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Sources.OfBot(".cs").SelectMany(file => Interpolated().Matches(file.Text).Select(match => match.Groups[1].Value)
                .Concat(Handed().Matches(file.Text).Select(match => match.Groups[1].Value + ".")))
                .Where(prefix => firsts.Contains(prefix.Split('.')[0]) && prefix != "command.").Distinct(),
        ];
    }

    private static string Show((string Key, string Text) text) => $"{text.Key}: {text.Text}";

    private static void AssertNone(IEnumerable<string> wrong) => Assert.Equal("", string.Join('\n', wrong));

    [GeneratedRegex("""\{\d\}""")]
    private static partial Regex Hole();

    [GeneratedRegex("""\.(one|other)$""")]
    private static partial Regex Plural();

    [GeneratedRegex("""(?<!\$)"([a-z][a-z_-]*(?:\.[a-z_-]+)+)["]""")]
    private static partial Regex KeyShaped();

    [GeneratedRegex("""\$"([a-z][a-z_.-]*\.)\{""")]
    private static partial Regex Interpolated();

    // A prefix handed to what builds a list of choices from it.
    [GeneratedRegex("""Choices\("([a-z_.-]+)["]""")]
    private static partial Regex Handed();

    [GeneratedRegex("""^[a-z0-9-]{1,32}$""")]
    private static partial Regex Typable();

    [GeneratedRegex("""[^\u00A0\s][!?;:»](?!//)|[ \u202F][!?;:»]|«(?!\u00A0)""")]
    private static partial Regex Unspaced();

    [GeneratedRegex("""[\u00A0 \u202F][!?;:]""")]
    private static partial Regex FrenchSpace();

    [GeneratedRegex("""new (?:Link)?Button\("([a-z_.-]+)["]""")]
    private static partial Regex ButtonLabel();

    [GeneratedRegex("""new \w+Field\("[a-z]+", "([a-z_.-]+)["]""")]
    private static partial Regex FieldLabel();

    [GeneratedRegex("""(?:Hint|Placeholder) = "([a-z_.-]+)["]""")]
    private static partial Regex Hint();

    [GeneratedRegex("""Form\([A-Za-z]+, "([a-z_.-]+)\"|new\(Post, "([a-z_.-]+)["]""")]
    private static partial Regex FormTitle();
}
