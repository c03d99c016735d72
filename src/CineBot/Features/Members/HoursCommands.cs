using CineBot.Dates;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary><c>/moi</c> itself, with the person's town, by which their hours are read, and the hours in which nothing is to reach them.</summary>
internal sealed class HoursCommands(Database database, SettingsPanel panel) : ICommandSet
{
    private const string Hours = "my-settings.set-hours";
    private const int LongestName = 60;
    private const int LongestHour = 10;

    public void Describe(CommandMap map)
    {
        map.Command("my-settings", Access.Anyone, Answer.Private, OpenAsync, new Option("town", OptionKind.Text) { Max = LongestName, Search = OfferAsync });
        map.Press("my-settings.hours", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Hours, Access.Anyone, Answer.Update, SetAsync, BuildAsync);
        map.Press("my-settings.zone", Access.Anyone, Answer.Update, PickZoneAsync);
    }

    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        if (request.Words("town") is not { } town) return await panel.ShowAsync(request, new(), cancellation);
        var quiet = (await database.ReadAsync(unit => MemberStore.Find(unit, request.Member), cancellation)).Quiet;
        return await SetTownAsync(request, town, quiet, cancellation);
    }

    private static Task<Reply> OfferAsync(Request request, CancellationToken cancellation) => Task.FromResult(Reply.Offer(
        Towns.Offer(request.Words("town") ?? "", request.Locale).Select(town => new Choice(town.Region.Length == 0 ? town.Name : $"{town.Name}, {town.Region} ({town.Zone.Id})", town.Zone.Id))));

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var settings = await database.ReadAsync(unit => MemberStore.Find(unit, request.Member), cancellation);
        return new(
            Hours,
            "my-settings.form.hours",
            new TextField("town", "my-settings.form.town") { Required = false, MaxLength = LongestName, Hint = "my-settings.form.town_hint", Value = settings.Zone?.Id },
            new TextField("from", "my-settings.form.from") { Required = false, MaxLength = LongestHour, Placeholder = "my-settings.form.from_example", Value = Shown(settings.Quiet?.FromMinute) },
            new TextField("to", "my-settings.form.to") { Required = false, MaxLength = LongestHour, Placeholder = "my-settings.form.to_example", Value = Shown(settings.Quiet?.ToMinute) });
    }

    private async Task<Reply> SetAsync(Request request, CancellationToken cancellation)
    {
        var quiet = Quiet(request);
        if (request.Words("town") is not { } town) return await SetAsync(request, null, quiet is null ? null : throw new Refusal("my-settings.quiet_needs_town"), cancellation);
        return await SetTownAsync(request, town, quiet, cancellation);
    }

    private async Task<Reply> SetTownAsync(Request request, string town, QuietHours? quiet, CancellationToken cancellation) => Towns.Find(town, request.Locale) switch
    {
        [] => throw new Refusal("my-settings.unknown_town", town),
        [var only] => await SetAsync(request, only.Zone, quiet, cancellation),
        var several => Ask(several, quiet),
    };

    private Task<Reply> PickZoneAsync(Request request, CancellationToken cancellation)
    {
        var zone = Towns.Iana((request.Ids.Count > 0 ? request.Ids[0] : "").Replace(':', '/')) ?? throw new Refusal("common.outdated", new CommandName("help"));
        var quiet = request.Ids is [_, var from, var to] && long.TryParse(from, out var first) && long.TryParse(to, out var last) && IsMinute(first) && IsMinute(last) ? new QuietHours(first, last) : null;
        return SetAsync(request, zone, quiet, cancellation);
    }

    private async Task<Reply> SetAsync(Request request, DateTimeZone? zone, QuietHours? quiet, CancellationToken cancellation)
    {
        var done = await database.WriteAsync(
            request,
            unit =>
            {
                MemberStore.SetHours(unit, request.Member, zone, quiet);
                return Reply.Say("my-settings.hours_set");
            },
            cancellation);
        return await panel.ShowAsync(request, done, cancellation);
    }

    private static Reply Ask(IReadOnlyList<Town> towns, QuietHours? quiet) => Reply.Say("my-settings.which_town").With(
    [
        .. towns.Take(10).Select(town => new Button(new("my-settings.town", town.Name, town.Region), "my-settings.zone", [town.Zone.Id.Replace('/', ':'), .. Ids(quiet)])),
        new Button("my-settings.button.back", "my-settings.back"),
    ]);

    private static string[] Ids(QuietHours? quiet) => quiet is null ? [] : [$"{quiet.FromMinute}", $"{quiet.ToMinute}"];

    private static QuietHours? Quiet(Request request) => (request.Words("from"), request.Words("to")) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => throw new Refusal("my-settings.quiet_both"),
        var (from, to) => Between(Minute(from), Minute(to)),
    };

    private static QuietHours Between(long from, long to) => from == to ? throw new Refusal("my-settings.quiet_same") : new(from, to);

    private static long Minute(string words) => QuietHours.ParseMinute(words) ?? throw new Refusal("my-settings.unknown_hour", words);

    private static bool IsMinute(long minute) => minute is >= 0 and < 24 * 60;

    private static string? Shown(long? minute) => minute is { } known ? QuietHours.Write(known) : null;
}
