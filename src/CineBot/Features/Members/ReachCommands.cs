using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Members;

/// <summary>What may reach a person by private message, and whom they keep away from.</summary>
internal sealed class ReachCommands(Database database, SettingsPanel panel, IEnumerable<MessageKind> kinds) : ICommandSet
{
    /// <summary>As many as one picker holds.</summary>
    private const int MostPeople = 25;

    public void Describe(CommandMap map)
    {
        map.Press("my-settings.messages", Access.Anyone, Answer.Update, ChooseMessagesAsync);
        map.Press("my-settings.set-messages", Access.Anyone, Answer.Update, SetMessagesAsync);
        map.Press("my-settings.people", Access.Anyone, Answer.Update, ChoosePeopleAsync);
        map.Press("my-settings.set-people", Access.Anyone, Answer.Update, SetPeopleAsync);
    }

    private async Task<Reply> ChooseMessagesAsync(Request request, CancellationToken cancellation)
    {
        if (!panel.HasKinds) return await panel.ShowAsync(request, new(), cancellation);
        var chosen = await database.ReadAsync(unit => MessageChoiceStore.Of(unit, request.Member), cancellation);
        return Reply.Show(new(
            new Heading("my-settings.messages_title"),
            new Line("my-settings.messages_help"),
            new Menu("my-settings.set-messages", "my-settings.messages_prompt", [.. kinds.Select(Choice)]) { Min = 0, Max = kinds.Count(), Chosen = chosen },
            Back()));
    }

    private Task<Reply> SetMessagesAsync(Request request, CancellationToken cancellation) => WriteAsync(
        request,
        unit =>
        {
            var chosen = kinds.Select(kind => kind.Name).Where(request.Picked.Contains).ToList();
            MessageChoiceStore.Set(unit, request.Member, chosen);
            if (chosen.Count > 0) MemberStore.NoteSpoken(unit, request.Member, request.Language is Language.French ? "fr" : "en");
            return Reply.Say(chosen.Count == 0 ? "my-settings.messages_none" : "my-settings.messages_set");
        },
        cancellation);

    private async Task<Reply> ChoosePeopleAsync(Request request, CancellationToken cancellation)
    {
        var chosen = await database.ReadAsync(unit => KeptAwayStore.Of(unit, request.Member), cancellation);
        return Reply.Show(new(
        [
            new Heading("my-settings.people_title"),
            new Line("my-settings.people_help"),
            .. chosen.Count > 0 ? [new Line(new("my-settings.people_now", new Listing([.. chosen])))] : Array.Empty<Block>(),
            new Picker("my-settings.set-people", "my-settings.people_prompt", PickerKind.People) { Min = 0, Max = MostPeople, Chosen = [.. chosen.Select(member => member.Value)] },
            Back(),
        ]));
    }

    private Task<Reply> SetPeopleAsync(Request request, CancellationToken cancellation) => WriteAsync(
        request,
        unit =>
        {
            var chosen = request.Picked.Select(picked => Snowflake.TryParse(picked, out var id) ? new MemberId(id) : default)
                .Where(member => member != default && member != request.Member).Distinct().Take(MostPeople).ToList();
            KeptAwayStore.Set(unit, request.Member, chosen);
            return Reply.Say(chosen.Count == 0 ? "my-settings.people_none" : "my-settings.people_set");
        },
        cancellation);

    private async Task<Reply> WriteAsync(Request request, Func<WriteUnit, Reply> unit, CancellationToken cancellation) =>
        await panel.ShowAsync(request, await database.WriteAsync(request, unit, cancellation), cancellation);

    private static Choice Choice(MessageKind kind) => new(new Text($"message_kind.{kind.Name}"), kind.Name) { Description = new Text($"message_kind.{kind.Name}.description") };

    private static Buttons Back() => new(new Button("my-settings.button.back", "my-settings.back"));
}
