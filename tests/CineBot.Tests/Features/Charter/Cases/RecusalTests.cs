using CineBot.Features.Charter.Cases;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Cases;

public sealed class RecusalTests : IAsyncLifetime
{
    private static readonly MemberId[] Moderators = [Inès, Paul, Léo, Anatole];
    private static readonly MemberId[] People = [Nora, Karim, Chantal, Zoé, .. Moderators];

    /// <summary>Every press that a case's code can be put into.</summary>
    private static readonly string[] Paths =
        ["moderation.open", "moderation.reports", "moderation.message", "moderation.acknowledge", "moderation.triage", "moderation.weigh", "moderation.take", "moderation.release", "moderation.dismiss",
            "moderation.propose", "moderation.measure", "moderation.agree", "moderation.disagree", "moderation.carry", "moderation.by-hand", "moderation.review", "moderation.shorten",
            "moderation.shorter", "moderation.safeguard", "moderation.safeguard-renew",
            "moderation.hear", "moderation.hear-concerned", "moderation.skip-hearing", "moderation.heard", "moderation.witness", "moderation.repair", "moderation.repair-kept", "moderation.repair-broken",
            "moderation.appeal", "moderation.answer", "moderation.answer-agree"];

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Moderators);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void Every_press_on_a_case_is_among_those_that_are_tried() => Assert.Equal(
        Paths.Order(StringComparer.Ordinal),
        _club.Part<CommandMap>().Handlers.Where(handler => handler.Path.StartsWith("moderation.", StringComparison.Ordinal) && handler.Kind is HandlerKind.Press && handler.Path != "moderation.list").Select(handler => handler.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Concerned")]
    [InlineData("Reporter")]
    [InlineData("Named")]
    [InlineData("Witness")]
    [InlineData("Ally")]
    public async Task By_whichever_part_a_moderator_is_in_a_case_its_code_leads_nowhere(string part)
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        Assert.NotNull((await _club.PressAsync(Paul, "moderation.open", one.Code)).Reply.Card);
        await _club.WriteAsync(unit => CasePartyStore.Add(unit, Server, one.Number, Paul, Enum.Parse<CasePart>(part)));

        foreach (var path in Paths)
        {
            _club.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(await WordsAsync(Paul, path, "ZZZZ-ZZZ"), await WordsAsync(Paul, path, one.Code));
        }

        Assert.Equal("case.none", (await _club.AskAsync(Paul, "moderation")).Key());
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Keeping_away_from_somebody_in_it_closes_it_both_ways(bool ofConcerned, bool byModerator)
    {
        var other = ofConcerned ? Sacha : Nora;
        if (!byModerator) await _club.KeepAwayAsync(other, Paul);
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        if (byModerator) await _club.KeepAwayAsync(Paul, other);

        Assert.Equal("case.unknown", (await _club.PressAsync(Paul, "moderation.open", one.Code)).Key());
        Assert.Equal("case.none", (await _club.AskAsync(Paul, "moderation")).Key());
        Assert.NotNull((await _club.PressAsync(Inès, "moderation.open", one.Code)).Reply.Card);
    }

    /// <summary>Else everybody could choose their judges, or have none here.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_chooses_their_judges_by_whom_they_keep_away_from_once_there_is_a_case(bool ofConcerned)
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        await KeepAwayAsync(ofConcerned ? Sacha : Nora, Paul);

        Assert.NotNull((await _club.PressAsync(Paul, "moderation.open", one.Code)).Reply.Card);
    }

    [Fact]
    public async Task Who_keeps_away_from_more_than_two_moderators_keeps_away_from_none_as_to_cases()
    {
        await KeepAwayAsync(Sacha, Inès, Paul, Léo, Karim);
        await KeepAwayAsync(Nora, Léo, Anatole, Karim, Zoé);
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        await _club.ReportAsync(Nora, Sacha);

        var one = await _club.OnlyCaseAsync();
        Assert.False(one.IsOutside);
        Assert.Equal([Inès, Paul], await _club.ReadAsync(unit => _club.Part<FreeModerators>().Of(unit, one)));
    }

    [Fact]
    public async Task Looking_at_ones_list_again_takes_nothing_from_what_was_chosen_before()
    {
        await KeepAwayAsync(Sacha, Paul);
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        await KeepAwayAsync(Sacha, Paul, Karim, Inès, Léo);
        Assert.Equal("case.unknown", (await _club.PressAsync(Paul, "moderation.open", one.Code)).Key());
        Assert.NotNull((await _club.PressAsync(Inès, "moderation.open", one.Code)).Reply.Card);

        await KeepAwayAsync(Sacha, Karim);
        Assert.NotNull((await _club.PressAsync(Paul, "moderation.open", one.Code)).Reply.Card);
    }

    /// <summary>Before they came into it, though others had reported it by then; and that they come into it once more, by another part, opens no new choice.</summary>
    [Fact]
    public async Task What_counts_is_what_each_had_chosen_before_they_first_came_into_it()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        await KeepAwayAsync(Karim, Paul);
        await KeepAwayAsync(Nora, Léo);
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        await _club.ReportAsync(Karim, Sacha);
        await _club.WriteAsync(unit => CasePartyStore.Add(unit, Server, one.Number, Nora, CasePart.Witness));

        Assert.Equal("case.unknown", (await _club.PressAsync(Paul, "moderation.open", one.Code)).Key());
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", one.Code)).Reply.Card);
    }

    [Fact]
    public async Task Those_who_moderate_elsewhere_too_are_counted_once()
    {
        await _club.WriteAsync(unit =>
        {
            foreach (var moderator in new[] { Inès, Paul }) CineBot.Features.Settings.Rights.CapabilityStore.Give(unit, Voisins, moderator, CineBot.Features.Settings.Rights.Capability.Cases);
        });
        await KeepAwayAsync(Sacha, Inès, Paul);
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        await _club.ReportAsync(Nora, Sacha);

        var one = await _club.OnlyCaseAsync();
        Assert.Equal([Léo, Anatole], await _club.ReadAsync(unit => _club.Part<FreeModerators>().Of(unit, one)));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("withdrawn", true)]
    [InlineData("asked", false)]
    [InlineData("no", false)]
    public async Task Who_facilitated_does_not_judge_even_once_they_stopped(string consent, bool isClosed)
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.WriteAsync(unit => Facilitate(unit, one, Paul, consent));

        Assert.Equal(isClosed ? "case.unknown" : null, (await _club.PressAsync(Paul, "moderation.open", one.Code)).Key());
    }

    [Theory]
    [InlineData("Reporter")]
    [InlineData("Named")]
    [InlineData("Witness")]
    [InlineData("Ally")]
    [InlineData("Facilitator")]
    public async Task By_whichever_part_they_were_in_it_whoever_erased_everything_does_not_judge_it_later(string part)
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.WriteAsync(unit =>
        {
            if (part != "Facilitator") CasePartyStore.Add(unit, Server, one.Number, Paul, Enum.Parse<CasePart>(part));
            else Facilitate(unit, one, Paul);
        });
        await ComeBackAsync(Paul);

        Assert.Equal("case.unknown", (await _club.PressAsync(Paul, "moderation.open", one.Code)).Key());
        Assert.Equal("case.none", (await _club.AskAsync(Paul, "moderation")).Key());
        Assert.DoesNotContain(Paul, await _club.ReadAsync(unit => _club.Part<FreeModerators>().Of(unit, one)));
        Assert.NotNull((await _club.PressAsync(Inès, "moderation.open", one.Code)).Reply.Card);
    }

    [Fact]
    public async Task Who_decided_and_erased_everything_does_not_hear_the_appeal()
    {
        var one = await _club.AssignedAsync();
        await _club.WriteAsync(unit =>
        {
            VoteStore.Set(unit, one, "proposal-1", Inès, agrees: true, null);
            CaseStore.Save(unit, one.In(CaseState.Appealed, unit.Now));
        });
        await ComeBackAsync(Inès);
        var appealed = await _club.OnlyCaseAsync();

        Assert.Equal("case.unknown", (await _club.PressAsync(Inès, "moderation.open", one.Code)).Key());
        Assert.DoesNotContain(Inès, await _club.ReadAsync(unit => _club.Part<FreeModerators>().Of(unit, appealed)));
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", one.Code)).Reply.Card);

        await _club.WriteAsync(unit => CaseStore.Save(unit, appealed.In(CaseState.Active, unit.Now)));
        Assert.NotNull((await _club.PressAsync(Inès, "moderation.open", one.Code)).Reply.Card);
    }

    [Fact]
    public async Task Whoever_erased_everything_and_moderates_again_does_not_read_their_own_case()
    {
        await _club.ReportAsync(Nora, Paul);
        var one = await _club.OnlyCaseAsync();
        await _club.FillAsync(Paul, (await _club.PressAsync(Paul, "my-settings.erase-confirm")).Form(), ("word", "effacer"));
        await _club.NameAsync(Paul);

        Assert.Equal("case.none", (await _club.AskAsync(Paul, "moderation")).Key());
        Assert.Equal("case.unknown", (await _club.PressAsync(Paul, "moderation.open", one.Code)).Key());
        var (back, now) = (_club.Part<CaseReaders>().Of(Server, Paul), NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow()));
        Assert.Equal((0, 0), await _club.ReadAsync(unit => (CaseStore.Count(unit, back), CaseStore.CountWaiting(unit, back, now))));
        Assert.Equal(1, await _club.ReadAsync(unit => CaseStore.CountWaiting(unit, _club.Part<CaseReaders>().Of(Server, Inès), now)));
        Assert.DoesNotContain(Paul, await _club.ReadAsync(unit => _club.Part<FreeModerators>().Of(unit, one)));
        Assert.Contains(Inès, await _club.ReadAsync(unit => _club.Part<FreeModerators>().Of(unit, one)));
    }

    [Fact]
    public async Task Who_is_named_for_something_else_is_not_free_and_who_has_least_in_hand_is_asked_first()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.WriteAsync(unit =>
        {
            CineBot.Features.Settings.Rights.CapabilityStore.Give(unit, Server, Zoé, CineBot.Features.Settings.Rights.Capability.Calls);
            AssignmentStore.Add(unit, one, Inès);
        });

        Assert.Equal([Paul, Léo, Anatole, Inès], await _club.ReadAsync(unit => _club.Part<FreeModerators>().Of(unit, one)));
    }

    [Fact]
    public async Task Who_decided_does_not_read_the_appeal_and_reads_the_case_again_after_it()
    {
        var one = await _club.AssignedAsync();
        await _club.WriteAsync(unit =>
        {
            VoteStore.Set(unit, one, "proposal-1", Inès, agrees: true, null);
            CaseStore.Save(unit, one.In(CaseState.Appealed, unit.Now));
        });
        Assert.Equal("case.unknown", (await _club.PressAsync(Inès, "moderation.open", one.Code)).Key());
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", one.Code)).Reply.Card);

        await _club.WriteAsync(unit => CaseStore.Save(unit, one.In(CaseState.Active, unit.Now)));

        Assert.NotNull((await _club.PressAsync(Inès, "moderation.open", one.Code)).Reply.Card);
    }

    [Fact]
    public async Task A_member_who_reported_follows_their_report_and_finds_nothing_of_the_case()
    {
        var receipt = await _club.ReportAsync(Inès, Sacha);
        await _club.ReportAsync(Nora, Sacha, words: "Moi aussi.");
        var one = await _club.OnlyCaseAsync();

        var own = _club.Words(await _club.PressAsync(Inès, "report.see", receipt.ReceiptCode()));

        Assert.DoesNotContain("Moi aussi", own, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Code, own, StringComparison.Ordinal);
        Assert.Equal("case.none", (await _club.AskAsync(Inès, "moderation")).Key());
        Assert.Equal("report.unknown", (await _club.PressAsync(Nora, "report.see", receipt.ReceiptCode())).Key());
    }

    /// <summary>Random people, parts, kept-away pairs and cases: whatever a moderator may not read shows nowhere, and all the rest is theirs.</summary>
    [Fact]
    public void In_any_community_nobody_learns_of_a_case_that_they_have_a_part_in() =>
        Prop.ForAll(Communities, community => LookAsync(community).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static Arbitrary<Community> Communities => Arb.From(
        from cases in Gen.ArrayOf(
            from about in Gen.Choose(0, People.Length - 1)
            from reporter in Gen.Choose(0, People.Length - 1)
            from more in Gen.Two(Gen.Choose(0, People.Length - 1))
            from part in Gen.Elements(CasePart.Named, CasePart.Witness, CasePart.Ally)
            from waits in Gen.Choose(0, 3)
            select new Situation(People[about], People[reporter], waits == 0 ? [] : [(People[more.Item1], part)]),
            4)
        from apart in Gen.ListOf(
            from one in Gen.Choose(0, 3)
            from other in Gen.Choose(2, People.Length - 1)
            from isBefore in Gen.Elements(true, true, false)
            select new Apart(People[one], People[other], isBefore),
            9)
        select new Community(cases, [.. apart.Concat(apart.Take(3).Select(pair => new Apart(pair.Other, pair.One, pair.IsBefore))).Where(pair => pair.One != pair.Other).DistinctBy(pair => (pair.One, pair.Other))]));

    private static async Task<bool> LookAsync(Community community)
    {
        await using var club = await Club.OpenAsync();
        await club.NameAsync(Moderators);
        var codes = new List<string>();
        await SetApartAsync(club, community.Apart.Where(pair => pair.IsBefore));
        club.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var (situation, at) in community.Cases.Select((situation, at) => (situation, at))) codes.Add(await MakeAsync(club, situation, at + 1));
        club.Time.Advance(TimeSpan.FromMinutes(1));
        await SetApartAsync(club, community.Apart);
        await club.PassAsync(TimeSpan.FromHours(30));
        foreach (var moderator in Moderators) await HoldAsync(club, community, codes, moderator);
        return true;
    }

    private static Task<int> SetApartAsync(Club club, IEnumerable<Apart> apart) => club.WriteAsync(unit =>
    {
        foreach (var list in apart.GroupBy(pair => pair.One)) KeptAwayStore.Set(unit, list.Key, [.. list.Select(pair => pair.Other)]);
    });

    private static async Task<string> MakeAsync(Club club, Situation situation, int at)
    {
        await club.WriteAsync(unit =>
        {
            CaseFileStore.Add(unit, new(Server, at, $"K7QF-3M{at}", CaseState.Signalled, unit.Now) { About = CaseSubject.Person, Pseudonym = $"p{at}", StateAt = unit.Now, NudgeAt = unit.Now + CaseTimes.Acknowledged });
            CasePartyStore.Add(unit, Server, at, situation.Concerned, CasePart.Concerned);
            CasePartyStore.Add(unit, Server, at, situation.Reporter, CasePart.Reporter);
            CaseReportStore.Add(unit, new(Server, at, 0, $"R7QF-3M{at}", situation.Reporter, unit.Now) { Words = $"SECRET{at}" });
            foreach (var (member, part) in situation.More) CasePartyStore.Add(unit, Server, at, member, part);
        });
        return $"K7QF-3M{at}";
    }

    // The list, the count, the code itself, the letters, what they follow, and their own data.
    private static async Task HoldAsync(Club club, Community community, List<string> codes, MemberId moderator)
    {
        var mine = community.Cases.Select((situation, at) => (situation, at)).Where(pair => community.IsOpenTo(pair.situation, moderator)).Select(pair => codes[pair.at]).ToList();
        var list = await club.AskAsync(moderator, "moderation");
        var entries = list.Reply.Card?.Blocks.OfType<Actionable>().Select(entry => entry.Button.Ids[0]).ToList() ?? [];
        Assert.Equal(mine.Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
        if (mine.Count > 0) Assert.Equal((long)mine.Count, Assert.IsType<Heading>(list.Reply.Card!.Blocks[0]).Text.Args[0]);
        foreach (var code in codes.Except(mine)) Assert.Equal(await AnswerAsync(club, moderator, "ZZZZ-ZZZ"), await AnswerAsync(club, moderator, code));
        foreach (var code in mine) Assert.Contains(code[^3..], await AnswerAsync(club, moderator, code), StringComparison.Ordinal);
        Assert.Equal(mine.Count, await WaitingAsync(club, moderator));
        var files = (await club.PressAsync(moderator, "my-settings.export")).Reply.Files;
        Assert.All(codes.Except(mine), code => Assert.All(files, file => Assert.DoesNotContain(code, System.Text.Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal)));
        club.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<string> AnswerAsync(Club club, MemberId moderator, string code)
    {
        club.Time.Advance(TimeSpan.FromSeconds(20));
        return club.Words(await club.PressAsync(moderator, "moderation.open", code));
    }

    // What a reminder would say to them now: as many as their queue holds, and no letter at all where it holds none.
    private static async Task<long> WaitingAsync(Club club, MemberId moderator)
    {
        var letters = await club.ReadAsync(unit => MessageStore.Waiting(unit, moderator, 50).Where(letter => letter.Text.Key.StartsWith("case.nudge.", StringComparison.Ordinal)).ToList());
        var reader = club.Part<CaseReaders>().Of(Server, moderator);
        var waiting = await club.ReadAsync(unit => CaseStore.CountWaiting(unit, reader, unit.QueryFirstOrNull<long?>("SELECT 1") is null ? default : NodaTime.Instant.FromDateTimeOffset(club.Time.GetUtcNow())));
        Assert.All(letters, letter => Assert.InRange((long)letter.Text.Args[0], 1, waiting));
        return waiting;
    }

    private async Task<string> WordsAsync(MemberId member, string path, string code) => _club.Words(await _club.SendAsync(_club.Press(member, path, code) with { Picked = ["1"] }));

    private sealed record Situation(MemberId Concerned, MemberId Reporter, IReadOnlyList<(MemberId Member, CasePart Part)> More)
    {
        public IEnumerable<MemberId> Parties => [Concerned, Reporter, .. More.Select(more => more.Member)];
    }

    /// <summary>By the front door: the list in /moi.</summary>
    private async Task KeepAwayAsync(MemberId one, params MemberId[] others) =>
        Assert.Equal("my-settings.people_set", (await _club.SendAsync(_club.Press(one, "my-settings.set-people") with { Picked = [.. others.Select(other => $"{other.Value}")] })).Key());

    private async Task ComeBackAsync(MemberId member)
    {
        var form = (await _club.PressAsync(member, "my-settings.erase-confirm")).Form();
        Assert.Equal("erasure.done", (await _club.FillAsync(member, form, ("word", "effacer"))).Key());
        await _club.NameAsync(member);
    }

    private static void Facilitate(WriteUnit unit, Case one, MemberId member, string consent = "yes")
    {
        unit.Execute("INSERT INTO repairs (guild_id, repair, number, kind, state, offered_at, until_at) VALUES (@guild, 1, @number, 'conversation', 'offered', 1, 9999999999999)", new { guild = one.Guild, number = one.Number });
        unit.Execute("INSERT INTO repair_people (guild_id, repair, person, code, part, member_id, consent) VALUES (@guild, 1, 1, 'F7QF-3MX', 'facilitator', @member, @consent)", new { guild = one.Guild, member, consent });
    }

    /// <summary>Somebody keeps away from somebody, since before the cases or only after.</summary>
    private sealed record Apart(MemberId One, MemberId Other, bool IsBefore);

    private sealed record Community(IReadOnlyList<Situation> Cases, IReadOnlyList<Apart> Apart)
    {
        public bool IsOpenTo(Situation situation, MemberId moderator) => situation.Parties.All(party => party != moderator && !Keeps(moderator, party) && !(Beforehand(party) is { Count: <= 2 } judges && judges.Contains(moderator)));

        private bool Keeps(MemberId one, MemberId other) => Apart.Any(pair => pair.One == one && pair.Other == other);

        private List<MemberId> Beforehand(MemberId party) => [.. Apart.Where(pair => pair.One == party && pair.IsBefore && Moderators.Contains(pair.Other)).Select(pair => pair.Other)];
    }
}
