using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>Keeping people apart for a while, and going on with it where a case is grave.</summary>
internal sealed class SafeguardCommands(CaseRoom room, Safeguarding safeguarding, Concerned concerned) : ICommandSet
{
    private const string Begin = "moderation.safeguarding", Renew = "moderation.safeguard-renewing";
    private const int LongestReason = 600;

    public void Describe(CommandMap map)
    {
        map.Press("moderation.safeguard", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildBeginAsync(request, cancellation)));
        map.Testimony(Begin, CaseAccess.Moderator, Answer.Update, BeginAsync, BuildBeginAsync);
        map.Press("moderation.safeguard-renew", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildRenewAsync(request, cancellation)));
        map.Testimony(Renew, CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, (unit, actor, one) => safeguarding.Renew(unit, actor, one, Reason(request)), cancellation), BuildRenewAsync);
    }

    private async Task<Reply> BeginAsync(Request request, CancellationToken cancellation)
    {
        var view = await concerned.FindAsync(request, cancellation);
        return await room.ActAsync(request, (unit, actor, one) => safeguarding.Begin(unit, actor, one, Reason(request), view), cancellation);
    }

    private Task<Form> BuildBeginAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            Safeguarding.CheckBegin(unit, actor, one);
            Concerned.Of(unit, one);
            return Build(Begin, "safeguard.form.title", "safeguard.form.introduction", one);
        },
        cancellation);

    private Task<Form> BuildRenewAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            Safeguarding.CheckRenew(unit, request.At, actor, one);
            return Build(Renew, "safeguard.form.renew_title", "safeguard.form.renew_introduction", one);
        },
        cancellation);

    private static Form Build(string path, Text title, Text introduction, Case one) =>
        new(path, title, new TextField("reason", "safeguard.form.reason") { MaxLength = LongestReason, Tall = true, Hint = "measure.form.read_by_person" }) { Ids = [one.Code], Introduction = introduction };

    private static string Reason(Request request) => request.Words("reason") ?? throw new Refusal("form.missing", new Text("safeguard.form.reason"));
}
