using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Charter.Copyright;

/// <summary>Correcting what a command said: its texts in a form, then the command again with the new ones.</summary>
internal sealed class CorrectionCommands(Database database, CopyrightCheck check, Lazy<CommandMap> map) : ICommandSet
{
    private const string Correcting = "copyright.correcting";
    private const int LongestOption = 200;

    public void Describe(CommandMap commands)
    {
        commands.Press("copyright.correct", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        commands.Form(Correcting, Access.Anyone, Answer.Private, CorrectAsync, BuildAsync);
        commands.Press("copyright.go-on", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.GoOn(await FindAsync(request, cancellation)));
    }

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var kept = await FindAsync(request, cancellation);
        var handler = map.Value.Find(kept.Path) ?? throw Gone();
        var known = await database.ReadAsync(unit => check.Known(unit, request.Guild), cancellation);
        var fields = handler.Options.Where(option => kept.Options.GetValueOrDefault(option.Name) is string words && CopyrightScan.Find(words, known) is not null).Take(5).Select(option => (Field)new TextField(option.Name, Label(handler, option))
        {
            MaxLength = (int)(option.Max ?? LongestOption),
            Required = option.Required,
            Value = (string)kept.Options[option.Name],
        }).ToArray();
        return fields.Length > 0 ? new Form(Correcting, "copyright.correcting.title", fields) { Ids = [.. request.Ids.Take(1)] } : throw Gone();
    }

    // A form cannot open another, as the command may: going on takes a press.
    private async Task<Reply> CorrectAsync(Request request, CancellationToken cancellation)
    {
        var kept = await FindAsync(request, cancellation);
        var options = new Dictionary<string, object>(kept.Options, StringComparer.Ordinal);
        foreach (var name in request.Fields.Keys.Where(options.ContainsKey))
        {
            if (request.Words(name) is { } words) options[name] = words;
            else options.Remove(name);
        }

        return await database.WriteAsync(
            request,
            unit =>
            {
                KeptRequestStore.Change(unit, request, CopyrightCheck.Obstacle, Made(request), kept with { Options = options });
                return Reply.Say("copyright.corrected").With(new Button("charter.button.go_on", "copyright.go-on", [.. request.Ids.Take(1)]) { Look = ButtonLook.Main });
            },
            cancellation);
    }

    private async Task<Request> FindAsync(Request request, CancellationToken cancellation) =>
        await database.ReadAsync(unit => KeptRequestStore.Find(unit, request, CopyrightCheck.Obstacle, Made(request)), cancellation) ?? throw Gone();

    private static Text Label(Handler handler, Option option) => new($"command.{handler.Path}.{option.Name}.name");

    private static InteractionId Made(Request request) => new(request.Number(0));

    private static Refusal Gone() => new("copyright.gone");
}
