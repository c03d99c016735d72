using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>Reading the charter, agreeing to it, and taking that back.</summary>
internal sealed class ReadCharterCommands(Database database, CharterDesk desk, CharterRoleDesk roles) : ICommandSet
{
    private const int MostVersions = 25;

    public void Describe(CommandMap map)
    {
        map.Command("charter.read", Access.Member, Answer.Private, OpenAsync);
        map.Command("charter.accept", Access.Member, Answer.Private, OpenToAgreeAsync);
        map.Press("charter.open", Access.Member, Answer.Private, OpenAsync);
        map.Press("charter.contents", Access.Member, Answer.Update, (request, cancellation) => ReadAsync(request, (unit, asked) => CharterCard.Contents(CharterView.Carried(unit, desk, asked), asked), cancellation));
        map.Press("charter.article", Access.Member, Answer.Update, (request, cancellation) => ReadAsync(request, DrawArticle, cancellation));
        map.Press("charter.versions", Access.Member, Answer.Update, (request, cancellation) => ReadAsync(request, DrawVersions, cancellation));
        map.Press("charter.version", Access.Member, Answer.Update, (request, cancellation) => ReadAsync(request with { Ids = request.Picked }, (unit, asked) => CharterCard.Contents(CharterView.Carried(unit, desk, asked), asked), cancellation));
        map.Press("charter.agree", Access.Member, Answer.Form, AgreeAsync);
        map.Press("charter.take-back", Access.Member, Answer.Private, (request, cancellation) => database.WriteAsync(request, unit => TakeBack(unit, request), cancellation));
    }

    private Task<Reply> OpenAsync(Request request, CancellationToken cancellation) =>
        ReadAsync(request, (unit, asked) => CharterCard.Contents(CharterView.Of(unit, desk, asked, AskedBy(asked)), asked), cancellation);

    private Task<Reply> OpenToAgreeAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var view = CharterView.Of(unit, desk, request, asked: null);
            if (view.Charter.Version is null) throw new Refusal(new Text("charter.none"), new Button("charter.button.read", "charter.open"));
            return Reply.Show(CharterCard.Contents(view, request));
        },
        cancellation);

    private Task<Reply> ReadAsync(Request request, Func<IReadUnit, Request, Card> draw, CancellationToken cancellation) =>
        database.ReadAsync(unit => Reply.Show(draw(unit, request)), cancellation);

    private Card DrawArticle(IReadUnit unit, Request request)
    {
        var view = CharterView.Carried(unit, desk, request);
        var named = request.Picked is [var picked, ..] ? picked : request.Ids is [_, _, var id, ..] ? id : "";
        var article = Snowflake.TryParse(named, out var number) ? view.Charter.Wording.In(request.Language).Find(number) : null;
        return CharterCard.Article(view, article ?? throw new Refusal("common.outdated", new CommandName("help")), request);
    }

    private Card DrawVersions(IReadUnit unit, Request request)
    {
        var view = CharterView.Carried(unit, desk, request);
        return VersionList.Draw(CharterStore.Some(unit, request.InGuild, MostVersions), view);
    }

    // Agreeing is not claimed: it is once however often it is pressed, and what goes on afterwards is an interaction of its own.
    private async Task<Reply> AgreeAsync(Request request, CancellationToken cancellation)
    {
        var (agreed, next) = await database.WriteAsync(unit => Agree(unit, request), cancellation);
        return next is null ? Reply.Say(agreed).With(new Button("charter.button.take_back", "charter.take-back")) : Reply.GoOn(next);
    }

    private (Text Agreed, Request? Next) Agree(WriteUnit unit, Request request)
    {
        var view = CharterView.Carried(unit, desk, request);
        if (view.Charter.Version is not { } version) throw new Refusal(new Text("charter.none"), new Button("charter.button.read", "charter.open"));
        if (CharterStore.LatestMajor(unit, request.InGuild) > version.Version) throw new Refusal(new Text("charter.newer"), new Button("charter.button.read_accept", "charter.open", view.Ids[1]) { Look = ButtonLook.Main });
        var role = roles.Give(unit, request.InGuild, request.Member);
        AcceptanceStore.Keep(unit, request, version.Version, role);
        return (role is { } given ? new("charter.agreed_role", version.Version, given) : new("charter.agreed", version.Version), view.Asked is { } asked ? CharterGate.Resume(unit, request, asked) : null);
    }

    private Reply TakeBack(WriteUnit unit, Request request)
    {
        var gone = roles.TakeBack(unit, request.InGuild, request.Member);
        Text said = !AcceptanceStore.TakeBack(unit, request.InGuild, request.Member) ? "charter.nothing_to_take_back"
            : gone.Count == 0 ? "charter.taken_back"
            : new Text("charter.taken_back_role", new Listing([.. gone]));
        return Reply.Say(said).With(new Button("charter.button.read", "charter.open"));
    }

    private static InteractionId? AskedBy(Request request) => request.Ids is [var id, ..] && Snowflake.TryParse(id, out var asked) ? new(asked) : null;
}
