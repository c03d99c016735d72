using CineBot.Features.Calls.Profiles;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Matching;

/// <summary>« Moins de messages », under whatever asks something of a person because of their profile: half as often from now on.</summary>
internal sealed class LessCommands(Database database, ProfileDesk desk) : ICommandSet
{
    public void Describe(CommandMap map) => map.Press("match.less", Access.Anyone, Answer.Private, LessAsync);

    private Task<Reply> LessAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var profile = ProfileDesk.Find(unit, request.Member);
            if (request is { Guild: { } guild, Ids.Count: > 0 }) AskedStore.Answer(unit, guild, request.Number(0), request.Member, AskedStore.Less);
            if (profile.MonthlyCap is 1) return Ways(Reply.Say("match.least"));
            var cap = Half(profile.MonthlyCap);
            desk.Save(unit, profile with { MonthlyCap = cap });
            return Ways(Reply.Say("match.less", cap));
        },
        cancellation);

    /// <summary>As often as it comes becomes the usual; the rest is halved.</summary>
    public static long Half(long? cap) => cap is { } now ? Math.Max(1, now / 2) : Profile.UsualCap;

    private static Reply Ways(Reply reply) => reply.With(new("match.button.pause", "my-settings.pause"), new Button("match.button.profile", "profile.mine"));
}
