using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>What one can do with a voice of one's own: complete, reword, take back; and joining with one.</summary>
internal sealed class VoiceCommands(Database database, Outbox outbox, IToldDigests digests, Options options) : ICommandSet
{
    private const string Reword = "recommendation.reword";
    private const string Details = "recommendation.details";
    private const string Veiled = "veiled", Open = "open";

    public void Describe(CommandMap map)
    {
        map.Press("recommendation.more", Access.Member, Answer.Private, MoreAsync);
        map.Press("recommendation.edit", Access.Member, Answer.Form, (request, cancellation) => OpenAsync(request, BuildRewordAsync, cancellation));
        map.Press("recommendation.complete", Access.Member, Answer.Form, (request, cancellation) => OpenAsync(request, BuildDetailsAsync, cancellation));
        map.Press("recommendation.withdraw", Access.Member, Answer.Update, WithdrawAsync);
        map.Form(Reword, Access.Member, Answer.Private, RewordAsync, BuildRewordAsync);
        map.Form(Details, Access.Member, Answer.Private, CompleteAsync, BuildDetailsAsync);
    }

    /// <summary>The next steps of whoever has a voice there.</summary>
    public static Button[] Own(long number) =>
    [
        new("recommendation.button.complete", "recommendation.complete", Id(number)),
        new("recommendation.button.edit", "recommendation.edit", Id(number)),
        new("recommendation.button.withdraw", "recommendation.withdraw", Id(number)) { Look = ButtonLook.Danger },
    ];

    private async Task<Reply> MoreAsync(Request request, CancellationToken cancellation)
    {
        var (recommendation, film, voice) = await database.ReadAsync(unit => Read(unit, request), cancellation);
        var more = voice is null
            ? Reply.Say("recommendation.more.join", film.Title).With(new Button("recommendation.button.join", "recommendation.choose", film.Id.Value) { Look = ButtonLook.Main })
            : Reply.Say("recommendation.more.own", film.Title).With(Own(recommendation.Number));
        return more.With(new Button("film.button.place", "film.place", film.Id.Value), new Button("tonight.button.sheet", "film.show", film.Id.Value));
    }

    private static async Task<Reply> OpenAsync(Request request, Func<Request, CancellationToken, Task<Form>> build, CancellationToken cancellation) =>
        Reply.Open(await build(request, cancellation));

    private async Task<Form> BuildRewordAsync(Request request, CancellationToken cancellation)
    {
        var (_, film, voice) = await OwnAsync(request, cancellation);
        return new(Reword, new("recommendation.form.title_of", film.Title), new TextField("why", "recommendation.form.why") { MaxLength = Voice.LongestWhy, Tall = true, Value = voice.Why }, Veil(voice)) { Ids = request.Ids };
    }

    private static MenuField Veil(Voice voice) => new("spoiler", "recommendation.form.spoiler", new Choice(new Text("recommendation.form.open"), Open), new Choice(new Text("recommendation.form.veiled"), Veiled))
    {
        Required = false,
        Min = 0,
        Chosen = [voice.IsSpoiler ? Veiled : Open],
    };

    private async Task<Form> BuildDetailsAsync(Request request, CancellationToken cancellation)
    {
        var (_, film, voice) = await OwnAsync(request, cancellation);
        return DetailsForm.Build(request, Details, film, voice);
    }

    private Task<Reply> RewordAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (recommendation, film, _) = Required(Read(unit, request));
            VoiceStore.Speak(unit, recommendation, request.Member, request.Words("why") ?? throw new Refusal("recommendation.no_reason"));
            VoiceStore.Veil(unit, recommendation, request.Member, request.Words("spoiler") == Veiled);
            Redraw(unit, recommendation);
            return Reply.Say("recommendation.changed", film.Title).With(Own(recommendation.Number));
        },
        cancellation);

    private Task<Reply> CompleteAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (recommendation, film, voice) = Required(Read(unit, request));
            var completed = DetailsForm.Read(request, voice, SettingsStore.Find(unit, request.InGuild).ZoneOr(options));
            VoiceStore.Complete(unit, recommendation, completed);
            Shelving.Follow(unit, recommendation);
            outbox.Refresh(unit, RecommendationCard.RefTo(recommendation));
            return Completed(recommendation, film, completed);
        },
        cancellation);

    // A theatre or a video on demand has a film for a while only: whoever says where, and not until when, is asked for the day.
    private static Reply Completed(Recommendation recommendation, NamedFilm film, Voice completed)
    {
        var own = Own(recommendation.Number);
        return completed switch
        {
            { LastDay: { } last } => Reply.Say("recommendation.completed_until", film.Title, LastDayReader.Shown(last)).With(own),
            { WhereToSee: not null } => Reply.Say("recommendation.completed_where", film.Title).With([own[0] with { Label = "recommendation.button.until", Look = ButtonLook.Main }, .. own[1..]]),
            _ => Reply.Say("recommendation.completed", film.Title).With(own),
        };
    }

    // The words go and are kept in one unit: neither is ever without the other, and a second delivery finds the first one's outcome.
    private Task<Reply> WithdrawAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (recommendation, film, voice) = Required(Read(unit, request));
            VoiceStore.TakeBack(unit, recommendation, request.Member);
            FormDesk.Note(unit, request, "film.speak", [film.Id.Value], "why", voice.Why);
            Shelving.Follow(unit, recommendation);
            if (VoiceStore.All(unit, recommendation).Count == 0) RecommendationStore.Withdraw(unit, recommendation);
            Redraw(unit, recommendation);
            return Reply.Say("recommendation.withdrawn", film.Title).With(new Button("recommendation.button.again", "recommendation.choose", film.Id.Value));
        },
        cancellation);

    // Wherever the words stand.
    private void Redraw(WriteUnit unit, Recommendation recommendation)
    {
        outbox.Refresh(unit, RecommendationCard.RefTo(recommendation));
        digests.Retell(unit, recommendation.Guild, recommendation.PostedAt);
    }

    private async Task<(Recommendation Recommendation, NamedFilm Film, Voice Voice)> OwnAsync(Request request, CancellationToken cancellation) =>
        Required(await database.ReadAsync(unit => Read(unit, request), cancellation));

    private static (Recommendation Recommendation, NamedFilm Film, Voice Voice) Required((Recommendation Recommendation, NamedFilm Film, Voice? Voice) read) =>
        (read.Recommendation, read.Film, read.Voice ?? throw new Refusal("recommendation.not_yours"));

    private static (Recommendation Recommendation, NamedFilm Film, Voice? Voice) Read(IReadUnit unit, Request request)
    {
        var recommendation = RecommendationStore.Find(unit, request.InGuild, request.Number(0)) ?? throw new Refusal("recommendation.gone", new CommandName("recommend"));
        var film = NamedFilmStore.Find(unit, recommendation.Film) ?? throw new Refusal("recommendation.gone", new CommandName("recommend"));
        return (recommendation, film, VoiceStore.Find(unit, recommendation, request.Member));
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}
