using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>Being left in peace until a day.</summary>
internal sealed class PauseCommands(Database database, SettingsPanel panel) : ICommandSet
{
    private const string Pause = "my-settings.set-pause";

    public void Describe(CommandMap map)
    {
        map.Press("my-settings.pause", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Pause, Access.Anyone, Answer.Update, SetAsync, BuildAsync);
    }

    private static Task<Form> BuildAsync(Request request, CancellationToken cancellation) => Task.FromResult(new Form(
        Pause,
        "my-settings.form.pause",
        new TextField("until", "my-settings.form.until") { MaxLength = 30, Hint = "my-settings.form.until_hint" }));

    private async Task<Reply> SetAsync(Request request, CancellationToken cancellation)
    {
        var done = await database.WriteAsync(
            request,
            unit =>
            {
                var words = request.Words("until") ?? "";
                var zone = MemberStore.Find(unit, request.Member).Zone ?? DateTimeZone.Utc;
                var day = PauseTerm.Parse(words, request.At.InZone(zone).Date) ?? throw new Refusal("my-settings.unknown_pause", words);
                var until = zone.AtStartOfDay(day).ToInstant();
                MemberStore.Pause(unit, request.Member, until);
                return Reply.Say("my-settings.paused_until", until);
            },
            cancellation);
        return await panel.ShowAsync(request, done, cancellation);
    }
}
