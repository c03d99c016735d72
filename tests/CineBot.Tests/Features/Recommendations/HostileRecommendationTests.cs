using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations;

public sealed class HostileRecommendationTests
{
    public static TheoryData<string> Words =>
    [
        "@everyone", "@here", "<@103>", "<@!103>", "<@&8>", "@\u202Eeveryone", "@\u200Beveryone", "` x` <@everyone> `x ``", "</ban:123456789012345678>", "<#44>",
        "<t:9999999999999:R>", "<a:x:18446744073709551615>", "[https://cnc.fr](https://evil.example)", "[x](<javascript:alert(1)>)", @"https://evil.example\@cnc.fr",
        "discord。gg/abc", string.Concat(Enumerable.Repeat("||", 70)), "-# note", "~~**__*||", "e" + new string('\u0301', 200), "\u3164", "İıß",
        "'); DROP TABLE voices;--", "%_\\", "{0} {user} %s ${jndi:ldap://x} {{7*7}}", "\r\n[INFO] admin granted", "\",\"level\":\"Fatal", "=HYPERLINK(\"http://evil\",\"x\")",
        "../../etc/passwd", "<script>alert(1)</script>", "*", "own", "c:cleo", "f:0", "/recommend",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Hostile_words_stay_words_in_every_field(string words)
    {
        await using var club = await Club.OpenAsync();
        var own = new Form("film.speak", "recommendation.form.title", new TextField("film", "recommendation.form.film"), new TextField("why", "recommendation.form.why")) { Ids = ["own"] };

        var answers = new List<Answered> { await club.AskAsync(Nora, "recommend", ("film", words)), await club.FillAsync(Nora, own, ("film", words), ("why", words)) };
        await club.TypeAsync(Nora, "recommend", "film", words);
        if (answers[^1].Key() == "recommendation.posted")
        {
            var details = await club.PressAsync(Nora, "recommendation.complete", 1);
            answers.Add(await club.FillAsync(Nora, details.Form(), ("where", words.Length > 150 ? words[..150] : words), ("notes", words.Length > 150 ? words[..150] : words)));
            details = await club.PressAsync(Nora, "recommendation.complete", 1);
            answers.Add(await club.FillAsync(Nora, details.Form(), ("until", words.Length > 60 ? words[..60] : words)));
            answers.Add(await club.FillAsync(Nora, (await club.PressAsync(Nora, "recommendation.edit", 1)).Form(), ("why", words)));
            answers.Add(await club.FillAsync(Zoé, (await club.PressAsync(Zoé, "film.place", "c:cleo-de-5-a-7-1962")).Form(), ("place", words.Length > 150 ? words[..150] : words)));
            answers.Add(await club.FillAsync(Chantal, (await club.PressAsync(Chantal, "avoid.open")).Form(), ("words", words.Length > 150 ? words[..150] : words)));
            answers.Add(await club.PressAsync(Chantal, "avoid.open"));
            answers.Add(await club.PressAsync(Karim, "recommendation.wish", 1));
            answers.Add(await club.PressAsync(Nora, "recommendation.withdraw", 1));
            await club.WriteAsync(unit => Assert.Equal(1, unit.Execute("UPDATE recommendations SET state = 'live'")));
        }

        await club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        Assert.DoesNotContain(answers, answer => answer.Key() is "common.apology" or "common.too_fast");
        Assert.All(answers.Where(answer => answer.Reply.Form is null), answer => Check(club, answer));
        Assert.All(club.Delivery.Standing.Values, message =>
        {
            var body = club.Writer().Public(message);
            Assert.Empty(body.Told);
            DiscordLimits.CheckMessage(body.Components!);
        });
        if (words.Any(char.IsLetter)) Assert.DoesNotContain(club.Log.Lines, line => line.Line.Contains(words, StringComparison.Ordinal) && words.Length > 6);
    }

    private static void Check(Club club, Answered answered)
    {
        var body = club.Writer().Message(answered.Reply, answered.Language, isPrivate: true);
        Assert.Empty(body.Told);
        DiscordLimits.CheckMessage(body.Components!);
    }
}
