using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>
/// Every press and every form of shoots, of profiles and of the directory, as the bot registered them: by a stranger, from another server, with ids that are none. What is added
/// to the map is tried with the rest; whatever a stranger may do with it has to be said here.
/// </summary>
public sealed class ForgedPressTests : IAsyncLifetime
{
    private static readonly string[] Rooms = ["call.", "contact.", "match.", "profile.", "directory.", "age."];

    /// <summary>What anybody may press, for themselves or to look.</summary>
    private static readonly HashSet<string> Everybodys =
    [
        "call.pass", "call.unpass", "call.ask", "call.asking", "call.come", "call.come-sure", "call.apply", "call.applying", "call.mine", "call.watch", "call.accept", "call.accept-sure", "call.still", "call.agree",
        "call.withdraw", "call.withdraw-reason", "call.list", "call.show", "call.mine-list", "call.form", "contact.propose", "contact.send", "contact.list", "match.less", "match.unavailable",
    ];

    private static readonly string[][] Garbage =
    [
        [], ["x"], ["-1"], ["0"], ["+1"], [" 1"], ["٥"], ["1.0"], ["0x1"], ["1e0"], ["1:1"], ["", ""], ["9223372036854775807"], ["9223372036854775808"], ["18446744073709551616"], ["1 OR 1=1"],
        ["1", "99"], ["1", "-1"], ["1", "9223372036854775808"], ["1", "9223372036854775807"], ["1", "1", "9223372036854775807"], ["1", "1 OR 1=1"], ["1", "1", "x"], ["1", "1", "103", "1", "1"], ["99"], ["at:900"], ["1", "at:901"], ["1", "at:x"],
    ];

    private Club _club = null!;
    private Walk _walk = null!;
    private Kept _kept = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await FilmStage.OpenAsync();
        _walk = new(_club);
        _kept = new(_club);
        var before = _kept.Rows();
        await _walk.GoAsync(FilmStage.Involved);
        Assert.Equal(before, _kept.Rows());
    }

    public ValueTask DisposeAsync()
    {
        _kept.Dispose();
        return _club.DisposeAsync();
    }

    [Fact]
    public async Task By_a_stranger_each_is_refused_by_its_own_sentence_and_nothing_changes()
    {
        var before = _kept.Rows();
        var tried = Attempts().Where(attempt => !IsEverybodys(attempt.Path)).ToList();

        foreach (var attempt in tried) Assert.Equal((attempt.Path, Refused(attempt)), (attempt.Path, (await SendAsync(attempt with { Member = Zoé })).Key()));

        Assert.InRange(tried.Select(attempt => attempt.Path).Distinct().Count(), 60, 500);
        Assert.Equal(before, _kept.Rows());
    }

    [Fact]
    public async Task From_another_server_no_call_is_there_even_for_those_who_hold_it()
    {
        var before = _kept.Rows();
        _club.Guild = Voisins;

        foreach (var attempt in Attempts().Where(attempt => attempt.Path.StartsWith("call.", StringComparison.Ordinal) && attempt.Path is not ("call.list" or "call.mine-list" or "call.form")))
            Assert.Equal((attempt.Path, Missing(attempt.Path)), (attempt.Path, (await SendAsync(attempt with { Ids = Plain(attempt.Ids), Guild = Voisins })).Key()));

        Assert.Equal(before, _kept.Rows());
    }

    [Fact]
    public async Task With_the_mark_of_a_server_that_told_a_person_nothing_it_is_nobodys_press()
    {
        var before = _kept.Rows();

        foreach (var attempt in Attempts().Where(attempt => attempt.Path.StartsWith("call.", StringComparison.Ordinal)))
            Assert.Equal((attempt.Path, "common.server_only"), (attempt.Path, (await SendAsync(attempt with { Member = Zoé, Ids = [.. Plain(attempt.Ids), $"at:{Server}"], Guild = Voisins })).Key()));

        Assert.Equal(before, _kept.Rows());
    }

    [Fact]
    public async Task Ids_that_are_none_are_answered_and_change_nothing_of_any_call()
    {
        var before = Shared();
        await ForgeAsync(ids => ids is not ["1", ..]);
        Assert.Equal(before, Shared());

        await ForgeAsync(ids => ids is ["1", ..]);
        Assert.DoesNotContain(_club.Log.Lines, line => line.Fault is not null);
    }

    [Fact]
    public async Task By_those_whom_they_are_for_the_same_presses_do_change_what_is_kept()
    {
        var changing = new HashSet<string>();
        foreach (var attempt in Attempts().Where(attempt => !IsEverybodys(attempt.Path)))
        {
            var before = _kept.Rows();
            await SendAsync(attempt);
            if (!before.SequenceEqual(_kept.Rows())) changing.Add(attempt.Path);
        }

        Assert.InRange(changing.Count, 15, 500);
        Assert.True(changing.IsSupersetOf(["call.approve", "contact.yes", "call.shortlist", "call.stepping", "call.part"]), string.Join(' ', changing));
    }

    private IEnumerable<Handler> Handlers() => _club.Part<CommandMap>().Handlers.Where(handler => handler.Kind is HandlerKind.Press or HandlerKind.Form && Rooms.Any(room => handler.Path.StartsWith(room, StringComparison.Ordinal)));

    // What lay before somebody, as they would press or send it; and what lay before nobody with the ids of what there is.
    private List<Request> Attempts()
    {
        var attempts = _walk.Found.Select(step => _walk.Press(step)).Concat(_walk.Forms.Select(opened => _club.Fill(opened.By, opened.Form, [.. opened.Form.Fields.OfType<TextField>().Select(field => (field.Name, "7"))])))
            .Where(attempt => Rooms.Any(room => attempt.Path.StartsWith(room, StringComparison.Ordinal))).ToList();
        var met = attempts.Select(attempt => attempt.Path).ToHashSet();
        attempts.AddRange(Handlers().Where(handler => handler.Kind is HandlerKind.Press && !met.Contains(handler.Path)).Select(handler => _club.Press(Nora, handler.Path, 1, 1, Karim) with { Picked = ["1"] }));
        return attempts;
    }

    private async Task ForgeAsync(Func<string[], bool> which)
    {
        foreach (var handler in Handlers())
        {
            foreach (var (number, ids) in Garbage.Where(which).Index())
            {
                var answer = await SendAsync(_club.Press(Nora, handler.Path, [.. ids]) with { Picked = (number % 4) switch { 0 => [], 1 => ["@everyone"], 2 => ["1:1:1", "-1"], _ => [new string('9', 100)] } });
                Assert.True(answer.Key() is not "common.apology" && (answer.Reply.Text is not null || answer.Reply.Card is not null || answer.Reply.Form is not null), $"{handler.Path} {string.Join('/', ids)}");
            }
        }
    }

    // All but what is each person's own.
    private List<string> Shared() => [.. _kept.Rows().Where(row => row.StartsWith("call", StringComparison.Ordinal) || row.StartsWith("applications", StringComparison.Ordinal) || row.StartsWith("contacts", StringComparison.Ordinal))];

    private Task<Answered> SendAsync(Request request)
    {
        // Slowly enough not to be told to slow down: each is to reach its handler.
        _club.Time.Advance(TimeSpan.FromSeconds(2));
        return _club.SendAsync(request with { Id = _club.Ask(Nora, "").Id, At = _club.Ask(Nora, "").At });
    }

    private static bool IsEverybodys(string path) => Everybodys.Contains(path) || path.Split('.')[0] is "profile" or "directory" or "age";

    private string Refused(Request attempt) => attempt.Path switch
    {
        _ when IsModerators(attempt.Path) => "settings.ask_moderators",
        "call.coowner-yes" or "call.coowner-no" => "manage.coowner.not_asked",
        "call.unlisten" => "call.not_listener",
        "call.discuss-close" => "discuss.gone",
        "call.discuss" or "call.discuss-write" or "call.discussing" when attempt.Ids.Count == 1 => "discuss.over",
        ['c', 'o', 'n', 't', 'a', 'c', 't', '.', ..] => "contact.gone",
        _ => attempt.Ids[0] == "1" ? "call.not_yours" : "call.gone",
    };

    private string Missing(string path) => IsModerators(path) ? "common.server_managers_only" : path switch { "call.unlisten" => "call.not_listener", "call.discuss-close" => "discuss.gone", "call.coowner-yes" or "call.coowner-no" => "manage.coowner.not_asked", _ => "call.gone" };

    private bool IsModerators(string path) => _club.Part<CommandMap>().Find(path)!.Access.Conditions.Contains(Capabilities.Calls);

    private static string[] Plain(IReadOnlyList<string> ids) => [.. ids.Where(id => !id.StartsWith("at:", StringComparison.Ordinal))];
}
