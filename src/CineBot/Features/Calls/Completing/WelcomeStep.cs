using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>What people should know before they say yes, and whom they can speak to.</summary>
internal sealed class WelcomeStep : ICompletion
{
    public string Name => "welcome";

    public IEnumerable<Field> Fields(CallSheet sheet, Language language) =>
    [
        new MenuField("sensitive", "call.welcome.sensitive", Menus.Choices("data.value.sensitive", CallWords.Sensitive)).Optional([.. sheet.Call.Sensitive]) with { Max = CallWords.Sensitive.Count },
        new PickerField("listener", "call.welcome.listener", PickerKind.People) { Required = false, Min = 0, Hint = "call.welcome.listener_hint" },
        new TextField("accessibility", "call.welcome.accessibility") { Required = false, MaxLength = Call.LongestLine, Hint = "call.welcome.accessibility_hint", Value = sheet.Call.Accessibility },
        new TextField("bring", "call.welcome.bring") { Required = false, MaxLength = Call.LongestLine, Hint = "call.welcome.bring_hint", Value = sheet.Call.Bring },
    ];

    public CallSheet Apply(IReadUnit unit, Request request, CallSheet sheet) => sheet with
    {
        Call = sheet.Call with
        {
            Sensitive = [.. CallWords.Sensitive.Intersect(request.Fields.GetValueOrDefault("sensitive") ?? [])],
            Listener = Listener(unit, request, sheet.Call),
            Accessibility = request.Words("accessibility"),
            Bring = request.Words("bring"),
        },
    };

    // Naming nobody changes nothing: a form cannot show who is named.
    private static MemberId? Listener(IReadUnit unit, Request request, Call call)
    {
        if (request.Words("listener") is not { } picked || !Snowflake.TryParse(picked, out var id)) return call.Listener;
        var named = new MemberId(id);
        var isFree = named == request.Member || (!MemberStore.Find(unit, named).IsPausedAt(request.At) && !call.Owners.Any(owner => KeptAwayStore.AreApart(unit, owner, named)));
        return isFree ? named : throw new Refusal("call.not_free", named);
    }
}
