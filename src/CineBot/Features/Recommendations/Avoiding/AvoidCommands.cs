using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Avoiding;

/// <summary>What one would rather not see in a film proposed to them: asked in one form, kept for them alone, changed or emptied the same way.</summary>
internal sealed class AvoidCommands(Database database) : ICommandSet
{
    private const string Form = "avoid.saying";
    private const string Together = "together", Alone = "alone";

    public void Describe(CommandMap map)
    {
        map.Press("avoid.open", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Form, Access.Anyone, Answer.Private, SayAsync, BuildAsync);
    }

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var said = await database.ReadAsync(unit => AvoidanceStore.Find(unit, request.Member), cancellation);
        return new(
            Form,
            "avoid.title",
            new MenuField("themes", "avoid.themes", [.. ContentTheme.All.Select(theme => new Choice(new Text($"avoid.theme.{theme.Key}"), theme.Key))]) { Required = false, Min = 0, Max = ContentTheme.All.Count, Chosen = said.Themes },
            new TextField("words", "avoid.words") { Required = false, MaxLength = Avoidance.LongestWords, Value = said.Words.Count > 0 ? said.Typed : null, Placeholder = "avoid.words_placeholder" },
            new MenuField("company", "avoid.company", new Choice(new Text("avoid.alone"), Alone), new Choice(new Text("avoid.together"), Together)) { Required = false, Min = 0, Chosen = [said.CountsTogether ? Together : Alone] });
    }

    private Task<Reply> SayAsync(Request request, CancellationToken cancellation)
    {
        var picked = request.Fields.GetValueOrDefault("themes") ?? [];
        var said = new Avoidance(
            [.. ContentTheme.All.Select(theme => theme.Key).Where(picked.Contains)],
            Avoidance.ReadWords(request.Words("words")),
            request.Words("company") == Together);
        return database.WriteAsync(
            request,
            unit =>
            {
                AvoidanceStore.Set(unit, request.Member, said);
                return Reply.Say(said.IsEmpty ? "avoid.emptied" : said.CountsTogether ? "avoid.said_together" : "avoid.said", new CommandName("tonight"))
                    .With(new Button("avoid.change", "avoid.open"));
            },
            cancellation);
    }
}
