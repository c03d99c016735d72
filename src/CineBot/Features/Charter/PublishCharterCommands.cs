using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>Publishing a charter: the text that ships or the moderators' own, looked at article by article before it holds.</summary>
internal sealed class PublishCharterCommands(Database database, CharterDesk desk, HandedCharter handed) : ICommandSet
{
    private const int MostFaults = 15;

    public void Describe(CommandMap map)
    {
        map.Command("charter.publish", Access.Member.If(Capabilities.Charter), Answer.Private, PrepareAsync, new Option(HandedCharter.French, OptionKind.File), new Option(HandedCharter.English, OptionKind.File));
        map.Press("charter.prepare", Access.Member.If(Capabilities.Charter), Answer.Private, PrepareAsync);
        map.Press("charter.preview", Access.Member.If(Capabilities.Charter), Answer.Update, (request, cancellation) => database.ReadAsync(unit => Reply.Show(Preview(unit, request).Draw(LanguageOf(request), PageOf(request))), cancellation));
        map.Press("charter.compare", Access.Member.If(Capabilities.Charter), Answer.Update, (request, cancellation) => database.ReadAsync(unit => Reply.Show(Compare(unit, request)), cancellation));
        map.Press("charter.publish-it", Access.Member.If(Capabilities.Charter), Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => Publish(unit, request), cancellation));
        map.Press("charter.drop", Access.Member.If(Capabilities.Charter), Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => Drop(unit, request), cancellation));
    }

    private async Task<Reply> PrepareAsync(Request request, CancellationToken cancellation)
    {
        var (wording, faults) = await handed.ReadAsync(request, cancellation);
        if (wording is null) return Reply.Show(Faulty(faults));
        return await database.WriteAsync(
            unit =>
            {
                var now = desk.Find(unit, request.InGuild);
                if (now.Version is not null && now.Wording.IsSameAs(wording)) return Reply.Say("charter.publish.same", now.Version.Version).With(new Button("charter.button.read", "charter.open"));
                IReadOnlyList<Block> reused = [.. ArticleNumbers.Reused(unit, request.InGuild, wording).Select(fault => new Line(fault))];
                if (reused.Count > 0) return Reply.Show(Faulty(reused));
                PreparedCharter.Keep(unit, request, wording);
                return Reply.Show(new PublishCard(now, wording).Draw(request.Language, 1));
            },
            cancellation);
    }

    private static Card Faulty(IReadOnlyList<Block> faults) => new(
    [
        new Heading("charter.publish.faulty"),
        .. faults.Take(MostFaults),
        .. faults.Count > MostFaults ? [new Line(new("charter.publish.more_faults", (long)(faults.Count - MostFaults)))] : Array.Empty<Block>(),
        new Line(new("charter.publish.again", new CommandName("charter.publish"))),
    ]);

    private PublishCard Preview(IReadUnit unit, Request request) => new(desk.Find(unit, request.InGuild), PreparedCharter.Find(unit, request));

    private Card Compare(IReadUnit unit, Request request)
    {
        var preview = Preview(unit, request);
        var language = LanguageOf(request);
        var named = request.Picked is [var picked, ..] ? picked : request.Ids is [_, var id, ..] ? id : "";
        var change = CharterDiff.Between(preview.Now.Version is null ? null : preview.Now.Wording, preview.Next, language).FirstOrDefault(change => $"{change.Shown.Number}" == named);
        return CompareCard.Draw(change ?? throw new Refusal("common.outdated", new CommandName("help")), language, request.Ids is [_, _, var part] && Enum.TryParse<ArticlePart>(part, out var asked) ? asked : null);
    }

    private Reply Publish(WriteUnit unit, Request request)
    {
        var preview = Preview(unit, request);
        if (request.Ids is not [var kind, var mark] || mark != preview.Mark) throw new Refusal(new Text("charter.publish.moved"), new Button("charter.button.look_again", "charter.preview", PublishCard.Code(request.Language), "1"));
        var isMajor = kind == "major" || preview.Now.Version is null;
        var version = CharterStore.Publish(unit, request.InGuild, request.Member, preview.Next, isMajor);
        PreparedCharter.Forget(unit, request);
        var published = CharterStore.Find(unit, request.InGuild, version)!;
        SettingChangeStore.Add(unit, request.InGuild, request.Member, "charter.published", $"version {version} {(isMajor ? "major" : "minor")} fr {published.FrenchHash} en {published.EnglishHash}");
        return Reply.Say(isMajor ? "charter.published" : "charter.published_minor", version)
            .With(new("charter.button.read", "charter.open"), new Button("charter.button.settings", "charter.settings"));
    }

    private static Reply Drop(WriteUnit unit, Request request)
    {
        PreparedCharter.Forget(unit, request);
        return Reply.Say("charter.publish.dropped");
    }

    private static Language LanguageOf(Request request) => request.Ids is ["fr", ..] ? Language.French : request.Ids is ["en", ..] ? Language.English : request.Language;

    private static long PageOf(Request request) => request.Ids is [_, var page, ..] && Snowflake.TryParse(page, out var number) ? number : 1;
}
