using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>Buttons written by hand, of other servers and other people, and words that would like to be more than words.</summary>
public sealed class ForgedApplicationTests : IAsyncLifetime
{
    /// <summary>What only the owners of a call may press.</summary>
    private static readonly string[] Owners =
        ["call.applicants", "call.applicants-page", "call.applicants-filter", "call.applicant", "call.shortlist", "call.unlist", "call.offer", "call.decline", "call.unprepare", "call.answers", "call.publish-answers", "call.answer-words", "call.answer-wording"];

    private static readonly string[] Everybody =
        ["call.come", "call.come-sure", "call.apply", "call.applying", "call.mine", "call.watch", "call.accept", "call.accept-sure", "call.still", "call.agree", "call.withdraw", "call.withdraw-reason"];

    private Club _club = null!;
    private Call _call = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _call = await _club.CastAsync(2);
        await _club.ApplyAsync(Karim, _call, ("name", "Karim"), ("phrase", "Un secret"));
        await _club.PressAsync(Nora, "call.offer", _call.Number, 1, Karim);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Whoever_does_not_hold_the_call_reads_and_changes_nothing_and_is_told_whose_it_is()
    {
        var before = await RowAsync();

        foreach (var path in Owners)
        {
            _club.Time.Advance(TimeSpan.FromSeconds(2));
            var answer = await _club.SendAsync(Forge(Zoé, path, _call.Number, 1, Karim));

            Assert.Equal("call.not_yours", answer.Key());
            Assert.DoesNotContain("secret", _club.Words(answer), StringComparison.Ordinal);
        }

        Assert.Equal(before, await RowAsync());
        Assert.Equal("application.published", (await _club.PressAsync(Nora, "call.publish-answers", _call.Number)).Key());
        Assert.NotEqual(before, await RowAsync());
    }

    [Fact]
    public async Task From_another_server_the_call_is_not_there_even_for_its_owner()
    {
        var before = await RowAsync();
        _club.Guild = Voisins;

        foreach (var (member, path) in Owners.Select(path => (Nora, path)).Concat(Everybody.Select(path => (Karim, path))))
        {
            _club.Time.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal("call.gone", (await _club.SendAsync(Forge(member, path, _call.Number, 1, Karim))).Key());
        }

        _club.Guild = Server;
        Assert.Equal(before, await RowAsync());
        Assert.Equal(1, await _club.CountAsync("applications"));
    }

    [Fact]
    public async Task A_press_speaks_for_whoever_pressed_and_for_nobody_else()
    {
        await _club.PressAsync(Nora, "call.publish-answers", _call.Number);

        foreach (var path in new[] { "call.accept", "call.accept-sure", "call.withdraw", "call.still", "call.agree", "call.withdraw-reason" })
        {
            Assert.Equal("application.none", (await _club.PressAsync(Zoé, path, _call.Number, 1, Karim)).Key());
            _club.Time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(_call, Karim));
        Assert.Equal("application.coming", (await _club.PressAsync(Karim, "call.accept", _call.Number, 1)).Key());
    }

    [Fact]
    public async Task Numbers_that_are_none_are_answered_and_break_nothing()
    {
        object[][] numbers = [[], ["x"], [-1], [long.MaxValue], [1, 99], [1, "1 OR 1=1"], [1, 1, "x"], [1, 1, long.MaxValue], ["1:1"]];
        foreach (var path in Owners.Concat(Everybody))
        {
            foreach (var ids in numbers)
            {
                _club.Time.Advance(TimeSpan.FromSeconds(1));
                var answer = await _club.SendAsync(_club.Press(Nora, path, ids) with { Picked = ["1:x", "@everyone"] });
                Assert.True(answer.Reply.Text is not null || answer.Reply.Card is not null || answer.Reply.Form is not null, $"{path} {string.Join('/', ids)}");
            }
        }

        Assert.DoesNotContain(_club.Log.Lines, line => line.Fault is not null);
    }

    [Fact]
    public async Task Hostile_words_are_only_words_wherever_they_are_shown()
    {
        const string Hostile = "@everyone **a** [clic](https://mal.example) <@102> ‮{0}\n# b";
        await _club.ApplyAsync(Zoé, _call, ("name", Hostile[..40]), ("phrase", Hostile));

        var list = await _club.PressAsync(Nora, "call.applicants", _call.Number);
        var one = await _club.PressAsync(Nora, "call.applicant", _call.Number, 1, Zoé);

        foreach (var answer in new[] { list, one })
        {
            var body = _club.Writer().Message(answer.Reply, answer.Language, isPrivate: true);
            Assert.Empty(body.Told);
            DiscordLimits.CheckMessage(body.Components!);
        }

        Assert.Equal("form.too_long", (await _club.ApplyAsync(Maya, _call, ("name", new string('n', 41)))).Key());
        Assert.Equal("form.missing", (await _club.ApplyAsync(Maya, _call, ("name", "  "))).Key());
    }

    private async Task<ApplicationRow> RowAsync() => ApplicationRow.Of((await _club.ApplicationAsync(_call, Karim))!);

    // A form is sent as it would be; the bot builds none for whom it is not.
    private Request Forge(MemberId member, string path, params object[] ids)
    {
        var press = _club.Press(member, path, ids) with { Picked = ["filled"] };
        return path is "call.applying" or "call.answer-wording"
            ? press with { Kind = RequestKind.Form, Fields = new Dictionary<string, IReadOnlyList<string>> { ["name"] = ["x"], ["words"] = ["x"] }, Opener = new(1) }
            : press;
    }
}
