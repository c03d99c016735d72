using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>How people are received on a shoot, and what to know before saying yes.</summary>
internal static class WelcomeFacts
{
    public static IEnumerable<Block> Of(Call call)
    {
        if (Joined.Of([.. Costs(call)]) is { } costs) yield return new Note(costs);
        if (call.Insurance is { } insurance) yield return insurance == CallWords.Uninsured ? new Line("call.insurance.no") : new Note(new($"call.insurance.{insurance}"));
        if (call.ImageRights is { } rights) yield return new Note(new("call.image_rights", rights));
        if (call.Sensitive.Count > 0) yield return new Line(new("call.sensitive", new Listing([.. call.Sensitive.Select(code => new Text($"data.value.sensitive.{code}"))])));
        if (call.Bring is { } bring) yield return new Note(new("call.bring", bring));
        if (call.Accessibility is { } accessibility) yield return new Note(new("call.accessibility", accessibility));
        if (call.Listener is { } listener) yield return new Note(new("call.listener", listener));
        yield return new Note(new($"call.minors.{call.Minors}"));
    }

    private static IEnumerable<Text> Costs(Call call)
    {
        if (call.Meals is { } meals) yield return new("call.meals", new Text($"data.value.meals.{meals}"));
        if (call.Travel is { } travel) yield return new("call.travel", new Text($"data.value.travel.{travel}"));
        if (call.Lodging is { } lodging) yield return new("call.lodging", new Text($"data.value.lodging.{lodging}"));
    }
}
