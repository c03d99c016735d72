using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>When somebody is usually free, and on which days they are away.</summary>
internal sealed class WhenCommands(Database database, AwayReader reader, ProfilePanel panel, ProfileDesk desk) : ICommandSet
{
    private const string When = "profile.set-when";
    private const int LongestAway = 400;

    public void Describe(CommandMap map)
    {
        map.Press("profile.when", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(When, Access.Anyone, Answer.Update, SetAsync, BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var profile = ProfileDesk.Find(unit, request.Member);
            return new Form(
                When,
                "profile.form.when_title",
                new MenuField("week", "profile.form.week", [.. Week.Parts.Select(Choice)]) { Required = false, Min = 0, Max = Week.Parts.Count, Chosen = [.. profile.Week.Held().Select(part => part.Name)] },
                new TextField("away", "profile.form.away") { Required = false, MaxLength = LongestAway, Tall = true, Hint = "profile.form.away_hint", Value = AwayReader.Typed(profile.Away, request) });
        },
        cancellation);

    private async Task<Reply> SetAsync(Request request, CancellationToken cancellation)
    {
        var picked = request.Fields.GetValueOrDefault("week") ?? [];
        var week = Week.Of(Week.Parts.Where(part => picked.Contains(part.Name)));
        var away = await reader.ReadAsync(request, request.Words("away") ?? "", cancellation);
        var done = await database.WriteAsync(
            request,
            unit =>
            {
                desk.Change(unit, request.Member, profile => profile with { Week = week, Away = away });
                return Reply.Say("profile.noted");
            },
            cancellation);
        return await panel.ShowAsync(request, done, cancellation);
    }

    private static Choice Choice(WeekPart part) => new(ProfileWords.Part(part), part.Name);
}
