using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>Looks at a profile: somebody's, from their menu; one's own, as others see it; and takes one's own away.</summary>
internal sealed class ViewCommands(Database database, ProfileView view) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.PersonMenu("view-profile", Access.Member, Answer.Private, (request, cancellation) => ShowAsync(request, request.Subject!.Author, cancellation));
        map.Press("profile.preview", Access.Anyone, Answer.Update, PreviewAsync);
        map.Press("profile.delete", Access.Anyone, Answer.Update, (_, _) => Task.FromResult(Confirm()));
        map.Press("profile.delete-sure", Access.Anyone, Answer.Update, DeleteAsync);
    }

    private Task<Reply> ShowAsync(Request request, MemberId member, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            if (ProfileView.Find(unit, request.InGuild, request.Member, member, request.At) is not { } profile)
                return member == request.Member ? Reply.Say("profile.none").With(new Button("profile.button.begin", "profile.begin")) : Reply.Say("profile.nothing_here", member);
            var shown = Reply.Show(new([.. view.Draw(profile, request)]));
            return member == request.Member ? shown.With(new Button("profile.button.open", "profile.open")) : shown.With(new Button("profile.button.propose", "contact.propose", member.ToString()) { Look = ButtonLook.Main });
        },
        cancellation);

    private Task<Reply> PreviewAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var profile = ProfileDesk.Find(unit, request.Member);
            var seen = request.Guild is { } guild ? ProfileServerStore.Find(unit, guild, request.Member) : Visibility.Nobody;
            return Reply.Show(new([new Note(new($"profile.seen.{seen.Name()}")), .. view.Draw(profile, request), new Buttons(new Button("profile.button.back", "profile.open"))]));
        },
        cancellation);

    private static Reply Confirm() => Reply.Show(new(
        new Heading("profile.delete_title"),
        new Line("profile.delete_means"),
        new Buttons(
            new Button("profile.button.delete_sure", "profile.delete-sure") { Look = ButtonLook.Danger },
            new Button("profile.button.back", "profile.open"))));

    private Task<Reply> DeleteAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            ProfileDesk.Delete(unit, request.Member);
            return Reply.Say("profile.deleted").With(new Button("profile.button.begin", "profile.begin"));
        },
        cancellation);
}
