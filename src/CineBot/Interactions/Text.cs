namespace CineBot.Interactions;

/// <summary>
/// A sentence to be written in the reader's language: the key of a text and what goes into its holes.
/// An argument's type decides how it is written and escaped at the edge: a <see cref="string"/> is somebody's words and always escaped;
/// <see cref="MemberId"/>, <see cref="ChannelId"/> and <see cref="RoleId"/> are named without telling them;
/// an <c>Instant</c> shows in the reader's own zone; a whole number also chooses between <c>key.one</c> and <c>key.other</c>;
/// <see cref="Title"/>, <see cref="ByLanguage"/>, <see cref="Listing"/>, <see cref="CommandName"/>, <see cref="FromNow"/>, <see cref="ClockTime"/>, <c>Duration</c>, <see cref="Uri"/> and <see cref="Text"/> are written as their docs say.
/// </summary>
internal sealed record Text(string Key, params object[] Args)
{
    public static implicit operator Text(string key) => new(key);
}

/// <summary>A title that differs by language, such as a film's; escaped like any foreign words.</summary>
internal sealed record Title(string French, string English)
{
    public string In(Language language) => language is Language.French ? French : English;
}

/// <summary>A text of which more than the words depends on the language of whoever reads; for cards, which are drawn anew, and never stored.</summary>
internal sealed record ByLanguage(Func<Language, Text> In);

/// <summary>Several arguments written as one enumeration: « a, b et c » or "a, b and c".</summary>
internal sealed record Listing(params object[] Items);

/// <summary>A command by its canonical path, written as people type it in the reader's language.</summary>
internal sealed record CommandName(string Path);

/// <summary>An instant written as the time that is left or has passed: « dans 3 jours ».</summary>
internal sealed record FromNow(NodaTime.Instant Instant);

/// <summary>An instant written as its time of day alone: « 19:00 ».</summary>
internal sealed record ClockTime(NodaTime.Instant Instant);
