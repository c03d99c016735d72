using System.Globalization;
using CineBot.Features.Places;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>Where somebody can help: around a town, as far as they go, and from home.</summary>
internal sealed class WhereCommands(Database database, ProfileReader reader, ProfilePanel panel, ProfileDesk desk) : ICommandSet
{
    private const string Where = "profile.set-where", Remote = "yes";

    public void Describe(CommandMap map)
    {
        map.Press("profile.where", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Where, Access.Anyone, Answer.Update, SetAsync, BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(unit => Draw(ProfileDesk.Find(unit, request.Member), request), cancellation);

    private Form Draw(Profile profile, Request request) => new(
        Where,
        "profile.form.where_title",
        new TextField("town", "profile.form.town") { Required = false, MaxLength = ProfileCommands.LongestTown, Hint = "profile.form.town_hint", Placeholder = "profile.form.town_placeholder", Value = panel.Words.PlaceOf(profile)?.Label.In(request.Language) },
        new TextField("radius", "profile.form.radius") { Required = false, MaxLength = 10, Hint = "profile.form.radius_hint", Value = profile.Radius.ToString(CultureInfo.InvariantCulture) },
        new MenuField("remote", "profile.form.remote", new Choice(new Text("profile.form.remote_no"), "no"), new Choice(new Text("profile.form.remote_yes"), Remote)) { Chosen = [profile.IsRemote ? Remote : "no"] });

    private async Task<Reply> SetAsync(Request request, CancellationToken cancellation)
    {
        var place = request.Words("town") is { } town ? (await reader.PlaceAsync(request, town, cancellation)).Code : (PlaceCode?)null;
        var radius = request.Words("radius") is { } typed ? Kilometres.Read(typed) : Profile.UsualRadius;
        var isRemote = request.Words("remote") == Remote;
        var done = await database.WriteAsync(
            request,
            unit =>
            {
                desk.Change(unit, request.Member, profile => profile with { Place = place, Radius = radius, IsRemote = isRemote });
                return Reply.Say("profile.noted");
            },
            cancellation);
        return await panel.ShowAsync(request, done, cancellation);
    }
}
