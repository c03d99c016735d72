using CineBot.Features.Calls.Days;
using CineBot.Features.Calls.Law;
using CineBot.Features.Calls.Screening;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Shows a draft to its owners: exactly what everybody will read, then what is still open, then what they can do.</summary>
internal sealed class CallPreview(CallFacts facts, OpenPlace places, CallScreening screening, LawDesk law)
{
    private const int MostChoices = 4;

    public Reply Show(IReadUnit unit, Request request, Call call) => Show(unit, request, CallSheet.Of(unit, call));

    public Reply Show(IReadUnit unit, Request request, CallSheet sheet)
    {
        var id = CallCard.Id(sheet.Call);
        return (Reply.Say("call.preview") with { Card = new([.. facts.All(sheet), .. Open(unit, request, sheet), PartForm.Menu(sheet.Call)]) }).With(
            new Button("call.button.publish", "call.publish", id) { Look = ButtonLook.Good },
            new Button("call.button.complete", "call.complete", id));
    }

    /// <summary>What a moderator is looking at, why, and what can be corrected meanwhile.</summary>
    public Reply ShowHeld(IReadUnit unit, Call call)
    {
        var sheet = CallSheet.Of(unit, call);
        return (Reply.Say("call.shown_held") with { Card = new([.. facts.All(sheet), new Rule(), .. SentBack(call), .. screening.Of(unit, sheet).Select(finding => new Line(finding.Why)), PartForm.Menu(call)]) })
            .With(new Button("call.button.complete", "call.complete", CallCard.Id(call)));
    }

    /// <summary>What of it a moderator must look at, in words.</summary>
    public Card Why(IReadUnit unit, Call call) => new([.. screening.Holding(unit, CallSheet.Of(unit, call)).Select(finding => new Line(finding.Why))]);

    /// <summary>The days that the words may mean, each a button, and the way to say it otherwise.</summary>
    public static Button[] Choices(Call call, DatesSaid.Asked asked) =>
    [
        .. asked.Choices.Distinct().Take(MostChoices).Select(day => new Button(DayWords.Label(day, asked.Zone), "call.at", CallCard.Id(call), DayId(day), ZoneId(asked.Zone))),
        new Button("call.button.another_date", "call.correct", CallCard.Id(call), PartForm.When),
    ];

    /// <summary>The day that such a button carries.</summary>
    /// <exception cref="Refusal">It carries none, or a past one.</exception>
    public static (CallDay Day, DateTimeZone Zone) Picked(Request request)
    {
        var zone = request.Ids.Count > 2 ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Ids[2].Replace(':', '/').Replace('.', '+')) : null;
        if (zone is null || CallDay.Parse(request.Ids[1], zone) is not { } day) throw new Refusal("common.outdated", new CommandName("help"));
        return day.End(zone) > request.At ? (day, zone) : throw new Refusal("call.past", DayWords.Shown(day));
    }

    // What is not decided is asked under the card, and asked again until it is.
    private IEnumerable<Block> Open(IReadUnit unit, Request request, CallSheet sheet)
    {
        Block[] open = [.. SentBack(sheet.Call), .. OpenDates(unit, request, sheet.Call), .. places.Of(unit, request, sheet.Call), .. screening.Of(unit, sheet).Select(finding => new Line(finding.Why)), .. law.With(unit, sheet)];
        return open.Length == 0 ? [] : [new Rule(), .. open];
    }

    private static IEnumerable<Block> SentBack(Call call) => call.HoldReason is { } reason ? [new Line("call.asked_to_change"), new Quote(reason)] : [];

    private static IEnumerable<Block> OpenDates(IReadUnit unit, Request request, Call call)
    {
        var kept = DraftStore.Find(unit, new(request.Member, request.Guild, string.Join('/', [PartForm.Path, .. PartForm.Ids(call, PartForm.When)])), request.At);
        if (kept?.GetValueOrDefault("when") is not [var typed] || ShootDates.Read(request, typed, call.Zone) is not DatesSaid.Asked asked) yield break;
        yield return new Line(asked.Question);
        yield return new Buttons(Choices(call, asked));
    }

    private static string DayId(CallDay day) => day.Hour is null ? day.Written : $"{day.At.ToUnixTimeSeconds()}";

    private static string ZoneId(DateTimeZone zone) => zone.Id.Replace('/', ':').Replace('+', '.');
}
