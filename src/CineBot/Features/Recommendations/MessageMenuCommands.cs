using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations;

/// <summary>
/// Recommending a film from a message that speaks of it. The film is for the person to name; what the message says is offered as their reason only
/// where they wrote it themselves. What they typed last time and could not send comes first, as in every form.
/// </summary>
internal sealed class MessageMenuCommands : ICommandSet
{
    public void Describe(CommandMap map) => map.MessageMenu("recommend-message", Access.Member.If(Gates.Recommendations), Answer.Form, (request, _) => Task.FromResult(Open(request)));

    private static Reply Open(Request request)
    {
        PostingRules.Check(request);
        return Reply.Open(RecommendCommands.FormFor(OwnWords(request)));
    }

    private static string? OwnWords(Request request) =>
        request.Subject is { Words: { } words } subject && subject.Author == request.Member && !string.IsNullOrWhiteSpace(words) ? FilmLabel.Cut(words.Trim(), Voice.LongestWhy) : null;
}
