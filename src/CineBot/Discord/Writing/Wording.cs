using System.Globalization;
using CineBot.Discord.Commands;
using CineBot.Interactions;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Discord.Writing;

/// <summary>Writes texts in a language, each argument as its type asks: into Discord's markdown, or plainly where there is none (labels, titles).</summary>
internal sealed class Wording(Texts texts, CommandTable commands) : IPlainWords
{
    // Labels know no reader's zone: the hour is said with its zone.
    private static readonly InstantPattern French = InstantPattern.Create("d MMM uuuu, HH:mm 'UTC'", CultureInfo.GetCultureInfo("fr-FR"));
    private static readonly InstantPattern Hour = InstantPattern.CreateWithInvariantCulture("HH:mm 'UTC'");
    private static readonly InstantPattern English = InstantPattern.Create("d MMM uuuu, HH:mm 'UTC'", CultureInfo.GetCultureInfo("en-GB"));

    public string Markdown(Text text, Language language) => Fill(text, language, arg => Markdown(arg, language));

    /// <summary>For places without markup; <paramref name="label"/> is a text, a title or somebody's words.</summary>
    public string Plain(object label, Language language) => label switch
    {
        Text text => VisibleWords.Of(Fill(text, language, arg => Plain(arg, language))),
        ByLanguage varied => Plain(varied.In(language), language),
        Instant instant => (language is Language.French ? French : English).Format(instant),
        FromNow fromNow => Plain(fromNow.Instant, language),
        ClockTime time => Hour.Format(time.Instant),
        MemberId or ChannelId or RoleId => $"@{label}",
        CommandName command => $"/{commands.NameOf(command.Path, language)}",
        Uri address => SafeLink.Clear(address) ?? VisibleWords.Of(address.OriginalString),
        Listing listing => Enumerate(listing, language, item => Plain(item, language)),
        _ => Number(label, language) ?? VisibleWords.Of(Words(label, language)),
    };

    private string Markdown(object arg, Language language) => arg switch
    {
        Text text => Markdown(text, language),
        ByLanguage varied => Markdown(varied.In(language), language),
        MemberId member => $"<@{member}>",
        ChannelId channel => $"<#{channel}>",
        RoleId role => $"<@&{role}>",
        Instant instant => $"<t:{Seconds(instant)}:F>",
        FromNow fromNow => $"<t:{Seconds(fromNow.Instant)}:R>",
        ClockTime time => $"<t:{Seconds(time.Instant)}:t>",
        CommandName command => Mention(command, language),
        Uri address => SafeLink.Write(address) ?? ForeignWords.OnOneLine(address.OriginalString),
        Listing listing => Enumerate(listing, language, item => Markdown(item, language)),
        _ => Number(arg, language) ?? ForeignWords.OnOneLine(Words(arg, language)),
    };

    private string Mention(CommandName command, Language language)
    {
        var name = commands.NameOf(command.Path, language);
        return commands.IdOf(command.Path) is { } id ? $"</{name}:{id.ToString(CultureInfo.InvariantCulture)}>" : $"`/{name}`";
    }

    private static string? Number(object arg, Language language) => arg switch
    {
        int or long or short or byte => Numerals.Write(Convert.ToInt64(arg, CultureInfo.InvariantCulture), language),
        double or float or decimal => Numerals.Write(Convert.ToDecimal(arg, CultureInfo.InvariantCulture), language),
        Duration duration => Numerals.Write(duration, language),
        _ => null,
    };

    private static string Words(object arg, Language language) =>
        arg is Title title ? title.In(language) : Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "";

    private string Enumerate(Listing listing, Language language, Func<object, string> write)
    {
        var items = listing.Items.Select(write).ToList();
        if (items is not [.. var before, _, var last]) return items is [var only] ? only : VisibleWords.Nothing;
        return $"{string.Join(", ", items.SkipLast(1))} {texts.Template("common.and", language)} {last}";
    }

    private static string Seconds(Instant instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    // One pass, so that an argument that holds « {0} » is only words.
    private string Fill(Text text, Language language, Func<object, string> write)
    {
        var template = texts.Template(text, language);
        var parts = new System.Text.StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length;)
        {
            var isHole = at + 2 < template.Length && template[at] == '{' && char.IsAsciiDigit(template[at + 1]) && template[at + 2] == '}' && template[at + 1] - '0' < text.Args.Length;
            parts.Append(isHole ? write(text.Args[template[at + 1] - '0']) : template[at]);
            at += isHole ? 3 : 1;
        }

        return parts.ToString();
    }
}
