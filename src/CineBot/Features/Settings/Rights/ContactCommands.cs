using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Designating the outside contact; a form sent without a name takes the one there was away.</summary>
internal sealed class ContactCommands(Database database, PanelDesk panel) : ICommandSet
{
    private const string Path = "settings.contact-form";
    private const int LongestName = 80, LongestReach = 120, LongestWords = 300;

    public void Describe(CommandMap map)
    {
        var access = Access.Member.If(Capabilities.Charter);
        map.Press("settings.contact", access, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Path, access, Answer.Update, SetAsync, BuildAsync);
    }

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var now = await database.ReadAsync(unit => ContactStore.Find(unit, request.InGuild), cancellation);
        return new(
            Path,
            "outside.form.title",
            new TextField("name", "outside.form.name") { MaxLength = LongestName, Required = false, Value = now?.Name, Hint = "outside.form.name_hint" },
            new TextField("reach", "outside.form.reach") { MaxLength = LongestReach, Required = false, Value = now?.Reach, Hint = "outside.form.reach_hint" },
            new TextField("words", "outside.form.words") { MaxLength = LongestWords, Required = false, Value = now?.Words, Tall = true, Hint = "outside.form.words_hint" });
    }

    private async Task<Reply> SetAsync(Request request, CancellationToken cancellation)
    {
        var contact = Read(request);
        var noted = await database.WriteAsync(
            request,
            unit =>
            {
                ContactStore.Set(unit, request.InGuild, contact);
                // Whom they named is no business of the log's: that there is one is.
                SettingChangeStore.Add(unit, request.InGuild, request.Member, "settings.contact", contact is null ? "none" : "named");
                return contact is null ? Reply.Say("outside.noted.none") : Reply.Say("outside.noted");
            },
            cancellation);
        return noted with { Card = await panel.DrawAsync(request, PanelDesk.Moderators, cancellation) };
    }

    private static OutsideContact? Read(Request request)
    {
        var (name, reach, words) = (request.Words("name"), request.Words("reach"), request.Words("words"));
        if (name is null && reach is null && words is null) return null;
        if (name is null) throw new Refusal("outside.no_name");
        return reach is null ? throw new Refusal("outside.no_reach") : new(name, reach, words);
    }
}
