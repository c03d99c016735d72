using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Law;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>What people should know before they say yes, and whom they can speak to.</summary>
internal sealed class WelcomeStep : ICompletion
{
    public string Name => "welcome";

    public string? Moment => LawMoments.Listener;

    public IEnumerable<Field> Fields(IReadUnit unit, CallSheet sheet, Language language) =>
    [
        new MenuField("sensitive", "call.welcome.sensitive", Menus.Choices("data.value.sensitive", CallWords.Sensitive)).Optional([.. sheet.Call.Sensitive]) with { Max = CallWords.Sensitive.Count },
        new PickerField("listener", "call.welcome.listener", PickerKind.People) { Required = false, Min = 0, Hint = "call.welcome.listener_hint" },
        new TextField("accessibility", "call.welcome.accessibility") { Required = false, MaxLength = Call.LongestLine, Hint = "call.welcome.accessibility_hint", Value = sheet.Call.Accessibility },
        new TextField("bring", "call.welcome.bring") { Required = false, MaxLength = Call.LongestLine, Hint = "call.welcome.bring_hint", Value = sheet.Call.Bring },
        .. SettingsStore.Opens1617(unit, sheet.Call.Guild) ? [new MenuField("minors", "call.welcome.minors", Menus.Choices("data.value.minors", CallWords.Minors)).Optional(sheet.Call.Minors)] : Array.Empty<Field>(),
    ];

    public CallSheet Apply(IReadUnit unit, Request request, CallSheet sheet)
    {
        var call = sheet.Call with
        {
            Sensitive = [.. CallWords.Sensitive.Intersect(request.Fields.GetValueOrDefault("sensitive") ?? [])],
            Listener = Listener(unit, request, sheet.Call),
            Accessibility = request.Words("accessibility"),
            Bring = request.Words("bring"),
            Minors = SettingsStore.Opens1617(unit, sheet.Call.Guild) ? request.Words("minors") ?? CallWords.NoMinors : CallWords.NoMinors,
        };
        return call.Minors == CallWords.NoMinors || AgeRules.IsFit(call) ? sheet with { Call = call } : throw new Refusal("call.minors_unfit");
    }

    // Naming nobody changes nothing: a form cannot show who is named.
    private static MemberId? Listener(IReadUnit unit, Request request, Call call)
    {
        if (request.Words("listener") is not { } picked || !Snowflake.TryParse(picked, out var id)) return call.Listener;
        var named = new MemberId(id);
        var isFree = named == request.Member || (!MemberStore.Find(unit, named).IsPausedAt(request.At) && !call.Owners.Any(owner => KeptAwayStore.AreApart(unit, owner, named)));
        return isFree ? named : throw new Refusal("call.not_free", named);
    }
}
