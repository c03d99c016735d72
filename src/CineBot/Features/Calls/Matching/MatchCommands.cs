using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Matching;

/// <summary>What somebody answers who was told of a call: that they are not free for it.</summary>
internal sealed class MatchCommands(Database database) : ICommandSet
{
    public void Describe(CommandMap map) => map.Press("match.unavailable", Access.Member, Answer.Private, PassAsync);

    private Task<Reply> PassAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (guild, number) = (request.InGuild, request.Number(0));
            if (AskedStore.SlugOf(unit, guild, number, request.Member) is null) throw new Refusal("common.outdated", new CommandName("profile"));
            AskedStore.Answer(unit, guild, number, request.Member, AskedStore.Unavailable);
            CallPassStore.Set(unit, guild, number, request.Member);
            return Reply.Say("match.unavailable_noted").With(new Button("match.button.when", "profile.mine"));
        },
        cancellation);
}
