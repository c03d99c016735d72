using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>
/// The practical part of a call, in every state of the call and for everybody who is not confirmed: whatever they press, by every path that the bot knows, and whatever is drawn in public,
/// holds none of it.
/// </summary>
public sealed class ConfirmedOnlyTests
{
    private static readonly string[] Secrets = ["Zanzibar", "huit heures pile", "0639984711", "derrière le fournil", "Lariboisière", "Ulysse au portail"];

    /// <summary>What makes somebody confirmed, or an owner: they read it then, as they should.</summary>
    private static readonly HashSet<string> Doors = ["call.come", "call.come-sure", "call.accept", "call.accept-sure", "call.agree", "call.still", "call.take", "call.coowner-yes", "call.approve"];

    private static readonly ApplicationState[] Outside = [.. Enum.GetValues<ApplicationState>().Except([ApplicationState.Confirmed, ApplicationState.Reconfirmed])];

    public static TheoryData<string> States => [.. Enum.GetNames<CallState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nobody_but_the_confirmed_reads_them_by_any_path(string state)
    {
        await using var club = await OpenAsync();
        var call = await SetAsync(club, Enum.Parse<CallState>(state));
        foreach (var handler in club.Part<CommandMap>().Handlers.Where(handler => handler.Path.StartsWith("call.", StringComparison.Ordinal) && !Doors.Contains(handler.Path)))
        {
            foreach (var person in Outside.Select(Person).Append(Zoé).Append(Chantal))
            {
                club.Time.Advance(TimeSpan.FromSeconds(0.1));
                var press = club.Press(person, handler.Path, call.Number, 1, person) with { Picked = [$"1:{person}"], Kind = handler.Kind is HandlerKind.Form ? RequestKind.Form : RequestKind.Press, Opener = new(1) };
                HoldsNone(club, await club.SendAsync(press), $"{handler.Path} {person}");
            }
        }

        foreach (var person in Outside.Select(Person).Append(Zoé))
        {
            foreach (var command in new[] { "film-shoot.calls", "film-shoot.manage" }) HoldsNone(club, await club.AskAsync(person, command), command);
            HoldsNone(club, await club.PressAsync(person, "messages.open"), "messages.open");
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nothing_public_holds_them(string state)
    {
        await using var club = await OpenAsync();
        var call = await SetAsync(club, Enum.Parse<CallState>(state));
        await club.WriteAsync(unit => club.Part<Outbox>().Refresh(unit, CallCard.RefTo(call)));
        await club.DeliverAfterAsync(TimeSpan.FromMinutes(5));

        var card = await club.ReadAsync(unit => club.Part<IEnumerable<ICardSource>>().Single(source => source.Kind == CallCard.CardKind).Draw(unit, CallCard.RefTo(call)));

        foreach (var shown in club.Delivery.Standing.Where(standing => standing.Key.Channel.Value < 1000).Select(standing => standing.Value.Card).Append(card ?? new()))
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, club.Writer().Public(new(shown, Language.French, 0)).Components!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_confirmed_and_the_owner_read_all_of_it()
    {
        await using var club = await OpenAsync();
        var call = await SetAsync(club, CallState.Published);
        await club.ApplyAsync(call, 1, Karim, "confirmed");

        foreach (var words in new[] { club.Words(await club.PressAsync(Karim, "call.mine", call.Number)), club.Words(await club.PressAsync(Nora, "call.practical", call.Number)) })
            Assert.All(Secrets, secret => Assert.Contains(secret, words));
    }

    private static async Task<Club> OpenAsync()
    {
        var club = await Club.OpenAsync();
        await club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Chantal));
        await club.ChooseCallsAsync(Accueil);
        return club;
    }

    // Everybody has been through this call, and stands somewhere with it.
    private static async Task<Call> SetAsync(Club club, CallState state)
    {
        var call = await club.CastAsync(20);
        await club.DeliverAsync();
        foreach (var one in Outside) await club.ApplyAsync(call, 1, Person(one), one.ToString().ToLowerInvariant());
        await club.WriteAsync(unit =>
        {
            PracticalStore.Set(unit, Server, call.Number, new(Secrets[0], Secrets[1], Secrets[2], Secrets[3], Secrets[4], Secrets[5]));
            CallStore.Save(unit, CallStore.Find(unit, Server, call.Number)! with { State = state });
        });
        return call;
    }

    private static MemberId Person(ApplicationState state) => Extra((int)state);

    private static void HoldsNone(Club club, Answered answered, string where)
    {
        Assert.NotEqual("common.apology", answered.Key());
        var shown = answered.Reply.Form is { } form ? string.Join(' ', form.Fields.OfType<TextField>().Select(field => field.Value)) : club.Writer().Message(answered.Reply, answered.Language, isPrivate: true).Components!.ToJsonString(Readable);
        Assert.All(Secrets, secret => Assert.False(shown.Contains(secret, StringComparison.Ordinal), $"{where}: {shown}"));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
