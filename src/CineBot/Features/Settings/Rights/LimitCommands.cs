using System.Globalization;
using CineBot.Interactions;
using CineBot.Interactions.Limiting;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Changing a limit: two figures in a form, each between what protects people and what protects the server.</summary>
internal sealed class LimitCommands(Database database, PanelDesk panel) : ICommandSet
{
    private const string Path = "settings.limit-form";
    private const int Longest = 20;

    public void Describe(CommandMap map)
    {
        var access = Access.Member.If(Capabilities.Settings);
        map.Press("settings.limit", access, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request with { Ids = request.Picked }, cancellation)));
        map.Form(Path, access, Answer.Update, SetAsync, BuildAsync);
    }

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var limit = Named(request);
        var now = await database.ReadAsync(unit => LimitStore.FiguresOf(unit, request.InGuild, limit), cancellation);
        return new(
            Path,
            limit.Title,
            Field("person", "limits.form.person", now.PerPerson, limit.Least.PerPerson, limit.Most.PerPerson),
            Field("server", "limits.form.server", now.PerServer, limit.Least.PerServer, limit.Most.PerServer))
        { Ids = [limit.Name] };
    }

    private async Task<Reply> SetAsync(Request request, CancellationToken cancellation)
    {
        var limit = Named(request);
        var figures = new Figures(
            Read(request, "person", "limits.form.person", limit.Least.PerPerson, limit.Most.PerPerson),
            Read(request, "server", "limits.form.server", limit.Least.PerServer, limit.Most.PerServer));
        if (figures.PerServer < figures.PerPerson) throw new Refusal("limits.upside_down", figures.PerPerson, figures.PerServer);
        var noted = await database.WriteAsync(request, unit => Set(unit, request, limit, figures), cancellation);
        return noted with { Card = await panel.DrawAsync(request, PanelDesk.Limits, cancellation) };
    }

    private static Reply Set(WriteUnit unit, Request request, Limit limit, Figures figures)
    {
        if (figures != LimitStore.FiguresOf(unit, request.InGuild, limit))
        {
            LimitStore.Set(unit, request.InGuild, limit, figures);
            LimitChangeStore.Add(unit, request.InGuild, request.Member, limit, figures);
        }

        return Reply.Say("limits.noted", limit.Title, figures.PerPerson, figures.PerServer);
    }

    private static TextField Field(string name, string label, long now, long least, long most) => new(name, label)
    {
        MaxLength = Longest,
        Value = now.ToString(CultureInfo.InvariantCulture),
        Hint = new("limits.form.between", least, most),
    };

    // As people write numbers: with spaces between the thousands.
    private static long Read(Request request, string field, string label, long least, long most)
    {
        var typed = string.Concat((request.Words(field) ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        var isRead = long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var figure);
        return isRead && figure >= least && figure <= most ? figure : throw new Refusal("limits.out_of_bounds", new Text(label), least, most);
    }

    private static Limit Named(Request request) =>
        (request.Ids is [var name, ..] ? Limits.Find(name) : null) ?? throw new Refusal("common.outdated", new CommandName("help"));
}
