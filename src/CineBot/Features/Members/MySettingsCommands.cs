using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Members;

/// <summary>The panel of <c>/moi</c>: going back to it, the language, the pause's end.</summary>
internal sealed class MySettingsCommands(Database database, SettingsPanel panel, ILanguages languages) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("my-settings.back", Access.Anyone, Answer.Update, OpenAsync);
        map.Press("my-settings.language", Access.Anyone, Answer.Update, SpeakAsync);
        map.Press("my-settings.resume", Access.Anyone, Answer.Update, ResumeAsync);
    }

    private Task<Reply> OpenAsync(Request request, CancellationToken cancellation) => panel.ShowAsync(request, new(), cancellation);

    private async Task<Reply> SpeakAsync(Request request, CancellationToken cancellation)
    {
        string? chosen = request.Picked is [var picked] && picked is "fr" or "en" ? request.Picked[0] : null;
        var done = await database.WriteAsync(
            request,
            unit =>
            {
                MemberStore.SetLanguage(unit, request.Member, chosen);
                return Reply.Say("my-settings.language_set");
            },
            cancellation);
        var reply = await panel.ShowAsync(request, done, cancellation);
        return reply with { Language = await LanguageOfAsync(request, cancellation) };
    }

    private Task<Reply> ResumeAsync(Request request, CancellationToken cancellation) => WriteAsync(
        request,
        unit =>
        {
            MemberStore.Pause(unit, request.Member, null);
            return Reply.Say("my-settings.resumed");
        },
        cancellation);

    private async Task<Reply> WriteAsync(Request request, Func<WriteUnit, Reply> unit, CancellationToken cancellation) =>
        await panel.ShowAsync(request, await database.WriteAsync(request, unit, cancellation), cancellation);

    // The answer already speaks the language that was just chosen.
    private async ValueTask<Language> LanguageOfAsync(Request request, CancellationToken cancellation) =>
        await languages.OfMemberAsync(request.Member, cancellation) ?? Reception.Spoken(request.Locale) ?? request.ServerLanguage;
}
