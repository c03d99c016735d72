using CineBot.Features.Calls;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

/// <summary>Every field of a call is given the worst that people type: each answer is a sentence, what is shown keeps to Discord's limits, and nobody is pinged.</summary>
public sealed class HostileCallTests
{
    public static TheoryData<string> Words =>
    [
        "@everyone", "<@103> <@&8>", "@\u200Beveryone", "` x` <@everyone> `x ``", "</ban:123456789012345678>", "<t:9999999999999:R>", "[https://cnc.fr](https://evil.example)",
        "discord。gg/abc", string.Concat(Enumerable.Repeat("||", 140)), "-# note", "~~**__*||", "e" + new string('\u0301', 250), "a" + new string('\n', 80) + "b", "\u200B", "\u3164",
        string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 25)), "İıß", "'); DROP TABLE calls;--", "%_\\", "{0} {user} %s ${jndi:ldap://x} {{7*7}}", "\r\n[INFO] admin granted", "\",\"level\":\"Fatal",
        "=HYPERLINK(\"http://evil\",\"x\")", "../../etc/passwd", "<script>alert(1)</script>", "FR-93070", "@1795899600 Europe/Paris", "12 figurants, 0 perchiste", "-1", "1000000000000", "٥", "١ ساعة",
        new string('é', 300), "2^63 + 9223372036854775808", "29/02/2027", "9999-12-31 23:59", "1/2/27",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Hostile_words_stay_words_in_every_field(string words)
    {
        await using var club = await Club.OpenAsync();
        await club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Chantal));
        var answers = new List<Answered> { await AskAsync(club, words), await club.ProposeCallAsync(what: words), await club.ProposeCallAsync(when: words), await club.ProposeCallAsync(where: words), await club.ProposeCallAsync(terms: words), await club.ProposeCallAsync(words: words) };
        foreach (var option in new[] { "when", "where" })
            Assert.All(await club.TypeAsync(Nora, "film-shoot.extras", option, words), choice => Assert.InRange(choice.Value.Length, 1, 100));
        club.Time.Advance(TimeSpan.FromMinutes(1));
        var number = await club.PublishCallAsync();
        await FillAllAsync(club, answers, number, words);
        answers.Add(await club.PressAsync(Nora, "call.preview", number));
        answers.Add(await club.PressAsync(Chantal, "call.look", number));
        await club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.DoesNotContain(answers, answer => answer.Key() == "common.apology");
        Assert.All(answers.Where(answer => answer.Reply.Form is null), answer => Check(club, answer));
        Assert.All(club.Delivery.Standing.Values, message =>
        {
            var body = club.Writer().Public(message);
            Assert.Empty(body.Told);
            DiscordLimits.CheckMessage(body.Components!);
        });
        if (words.Length > 8) Assert.DoesNotContain(club.Log.Lines, line => line.Line.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("call.gone", "call.gone")]
    [InlineData("**Digue**", @"\*\*Digue\*\*")]
    public async Task A_title_a_role_and_a_first_name_are_somebodys_words_and_neither_markup_nor_one_of_the_bots_texts(string words, string shown)
    {
        await using var club = await Club.OpenAsync();
        var call = await club.StoreAsync(call => call with { Title = words, Kind = CallKind.Crew }, new CallRole(1, null, words, 2));
        await club.ApplyAsync(call, 1, Karim, "submitted");
        await club.WriteAsync(unit => unit.Execute("UPDATE applications SET first_name = @words", new { words }));

        var (card, listed, found) = (club.Words(await club.PressAsync(Zoé, "call.show", call.Number)), club.Words(await club.PressAsync(Nora, "call.applicants", call.Number)), club.Words(await club.AskAsync(Zoé, "film-shoot.calls")));

        Assert.Equal(2, card.Split(shown).Length - 1);
        Assert.Contains(shown, found, StringComparison.Ordinal);
        Assert.Equal(4, listed.Split(shown).Length - 1);
    }

    [Theory]
    [InlineData("call.at", "2026-13-45", "Europe:Paris")]
    [InlineData("call.at", "0001-01-01", "Europe:Paris")]
    [InlineData("call.at", "9223372036854775807", "Europe:Paris")]
    [InlineData("call.at", "2026-11-14", "Mars:Olympus")]
    [InlineData("call.correct", "everything", "x")]
    [InlineData("call.step", "everything", "x")]
    [InlineData("call.role", "99", "x")]
    [InlineData("call.practical-part", "everything", "x")]
    [InlineData("call.answer", "-1", "x")]
    public async Task Forged_ids_of_a_button_are_answered_with_a_sentence_and_change_nothing(string path, string first, string second)
    {
        await using var club = await Club.OpenAsync();
        await club.PublishCallAsync();
        var (call, days) = (await club.CallAsync(1), await club.DaysAsync(1));

        var answered = await club.PressAsync(Nora, path, 1, first, second);

        Assert.Contains(answered.Key(), new[] { "common.outdated", "call.past", "call.role.gone", "call.question_gone" });
        Assert.Equal((call.Sequence, call.FirstDay), (await club.CallAsync(1)) is var after ? (after.Sequence, after.FirstDay) : default);
        Assert.Equal(days, await club.DaysAsync(1));
    }

    [Theory]
    [InlineData("FR-99999")]
    [InlineData("Saint-Ouen")]
    [InlineData("../../etc")]
    public async Task A_place_that_was_not_offered_is_not_taken(string picked)
    {
        await using var club = await Club.OpenAsync();
        await club.ProposeCallAsync(where: "Saint-Ouen");

        var answered = await club.SendAsync(club.Press(Nora, "call.place", 1) with { Picked = [picked] });

        Assert.Equal("common.outdated", answered.Key());
        Assert.Null((await club.CallAsync(1)).PlaceCode);
    }

    private static Task<Answered> AskAsync(Club club, string words) =>
        club.AskAsync(Nora, "film-shoot.crew", ("what", words), ("when", words), ("where", words), ("terms", "paid"));

    private static async Task FillAllAsync(Club club, List<Answered> answers, long number, string words)
    {
        foreach (var (path, part) in new[] { "what", "when", "where", "terms" }.Select(part => ("call.correct", part)).Concat(new[] { "film", "hours", "costs", "welcome", "questions" }.Select(step => ("call.step", step))).Concat([("call.practical-part", "where"), ("call.practical-part", "who")]))
        {
            club.Time.Advance(TimeSpan.FromSeconds(30));
            var form = (await club.PressAsync(Nora, path, number, part)).Form();
            foreach (var field in form.Fields.OfType<TextField>()) answers.Add(await club.FillAsync(Nora, form, (field.Name, Cut(words, field.MaxLength))));
        }

        club.Time.Advance(TimeSpan.FromMinutes(1));
        var role = (await club.SendAsync(club.Press(Nora, "call.role", number) with { Picked = [$"{(await club.RolesAsync(number))[0].Role}"] })).Form();
        answers.Add(await club.FillAsync(Nora, role, ("criteria", Cut(words, 120)), ("reason", Cut(words, 300)), ("ages", Cut(words, 20))));
        var question = await club.PressAsync(Zoé, "call.ask", number);
        if (question.Reply.Form is not { } asking) return;
        answers.Add(await club.FillAsync(Zoé, asking, ("words", words)));
        answers.Add(await club.PressAsync(Nora, "messages.open"));
        if (await club.CountAsync("call_questions") > 0) answers.Add(await club.FillAsync(Nora, (await club.PressAsync(Nora, "call.answer", number, 1)).Form(), ("answer", words)));
        answers.Add(await club.PressAsync(Zoé, "messages.open"));
    }

    // Never in the middle of a pair: Discord’s own JSON holds none.
    private static string Cut(string words, int most) => words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)];

    private static void Check(Club club, Answered answered)
    {
        var body = club.Writer().Message(answered.Reply, answered.Language, isPrivate: true);
        Assert.Empty(body.Told);
        DiscordLimits.CheckMessage(body.Components!);
    }
}
