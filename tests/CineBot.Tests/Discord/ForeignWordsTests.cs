using CineBot.Discord.Writing;

namespace CineBot.Tests.Discord;

public sealed class ForeignWordsTests
{
    public static TheoryData<string, string> Written => new()
    {
        { "@everyone", @"\@everyone" },
        { "@here", @"\@here" },
        { "<@123> <@!123> <@&5>", @"\<\@123> \<\@!123> \<\@&5>" },
        { "@\u202Eeveryone", @"\@everyone" },
        { "@\u200Beveryone", @"\@everyone" },
        { "x` <@everyone> `x", @"x\` \<\@everyone> \`x" },
        { "</ban:123456789012345678>", @"\</ban:123456789012345678>" },
        { "<#44>", @"\<#44>" },
        { "<t:9999999999999:R>", @"\<t:9999999999999:R>" },
        { "<:x:0> <a:x:18446744073709551615>", @"\<:x:0> \<a:x:18446744073709551615>" },
        { "[https://cnc.fr](https://evil.example)", @"\[<https://cnc.fr/>\](<https://evil.example/>)" },
        { "[x](<javascript:alert(1)>)", @"\[x\](\<javascript:alert(1)>)" },
        { "https://аpple.com", "<https://xn--pple-43d.com/>" },
        { @"https://evil.example\@cnc.fr", @"https\://evil.example\\\@cnc.fr" },
        { "https://cnc.fr@evil.example/", @"https\://cnc.fr\@evil.example/" },
        { "discord.gg/abc", @"discord\.gg/abc" },
        { "https://discord.gg/abc", @"https\://discord\.gg/abc" },
        { "https://DISCORD.com/invite/abc", @"https\://DISCORD\.com/invite/abc" },
        { "discord。gg/abc", @"discord\。gg/abc" },
        { "dis\u00ADcord.gg/abc", @"discord\.gg/abc" },
        { "steam://run/1", @"steam\://run/1" },
        { "||spoiler||", @"\|\|spoiler\|\|" },
        { "-# note", @"\-# note" },
        { "# titre", @"\# titre" },
        { "> dit-elle", @"\> dit-elle" },
        { "- puce", @"\- puce" },
        { "+ puce", @"\+ puce" },
        { "12. puce", @"12\. puce" },
        { "1) puce", @"1\) puce" },
        { "~~**__*||", @"\~\~\*\*\_\_\*\|\|" },
        { "```\nfin\n```", @"\`\`\` fin \`\`\`" },
        { @"C:\film", @"C:\\film" },
        { "a\nb\r\nc\td", "a b c d" },
        { "   ", "…" },
        { "\u200B", "…" },
        { "\u3164", "…" },
        { "", "…" },
        { "\ud83d", "…" },
        { "a\ud83db", "ab" },
        { "{0} {user} %s ${jndi:ldap://x} {{7*7}}", @"{0} {user} %s ${jndi\:ldap\://x} {{7\*7}}".Replace(@"jndi\:", "jndi:", StringComparison.Ordinal) },
        { "'); DROP TABLE cases;--", "'); DROP TABLE cases;--" },
        { "Cléo de 5 à 7 (1962)", "Cléo de 5 à 7 (1962)" },
        { "ciné-débat : ça commence !", "ciné-débat : ça commence !" },
        { "C’est là : https://www.arte.tv/fr/videos/1-A/?a=1&b=2.", "C’est là : <https://www.arte.tv/fr/videos/1-A/?a=1&b=2>." },
        { "👨‍👩‍👧‍👦 et 🏳️‍🌈", "👨‍👩‍👧‍👦 et 🏳️‍🌈" },
        { "می‌خواهم", "می‌خواهم" },
        { "pay\u200Cpal", "paypal" },
        { "a\u2066b\u2069c\u061Cd\uFEFFe\u2060f\u180Eg\u034Fh\u115Fi", "abcdefghi" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Foreign_words_show_as_they_were_typed_and_do_nothing_else(string words, string written) => Assert.Equal(written, ForeignWords.OnOneLine(words));

    [Fact]
    public void A_heap_of_accents_is_cut_down()
    {
        var zalgo = "e" + new string('\u0301', 500) + "t";

        Assert.Equal("e" + new string('\u0301', 4) + "t", ForeignWords.OnOneLine(zalgo));
    }

    [Fact]
    public void Four_thousand_line_breaks_are_nothing() => Assert.Equal("…", ForeignWords.OnOneLine(new('\n', 4000)));

    [Fact]
    public void Quoted_lines_stay_lines_with_one_empty_line_at_most() =>
        Assert.Equal([@"\# un", "", @"\- deux", @"\> trois"], ForeignWords.Lines("\n\n# un\n\n\n\u200B\n- deux\r\n> trois\n\n"));

    [Fact]
    public void A_mark_without_its_letter_does_not_ride_on_ours() => Assert.Equal("a", ForeignWords.OnOneLine("\u0301a"));
}
