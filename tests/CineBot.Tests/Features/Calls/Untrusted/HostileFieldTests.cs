using System.Text.RegularExpressions;
using CineBot.Discord.Rest.Bodies;
using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>
/// The worst that people type, in every field of every form and in every option that the map of commands holds for shoots, profiles and the directory: each is answered by a clear sentence, a refusal
/// leaves everything as it was, nobody is pinged, and what is shown later shows words.
/// </summary>
public sealed partial class HostileFieldTests : IAsyncLifetime
{
    private static readonly string[] Rooms = ["call.", "contact.", "profile.", "directory."];

    private static readonly string[] Commands = ["film-shoot.extras", "film-shoot.cast", "film-shoot.crew", "film-shoot.calls", "profile", "directory"];

    private Club _club = null!;
    private Kept _kept = null!;
    private List<Opened> _forms = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await FilmStage.OpenAsync();
        _kept = new(_club);
        var walk = new Walk(_club);
        await walk.GoAsync(FilmStage.Involved);
        // Of each form one that is about the call that everybody reads; what ends that call comes last.
        _forms = [.. walk.Forms.Where(opened => Rooms.Any(room => opened.Form.Path.StartsWith(room, StringComparison.Ordinal))).OrderBy(opened => opened.Form.Path is "call.cancelling").ThenBy(opened => opened.Form.Ids is [var first, ..] ? first : "")
            .DistinctBy(opened => $"{opened.Form.Path}/{string.Join('/', opened.Form.Ids.Skip(1))}")];
    }

    public ValueTask DisposeAsync()
    {
        _kept.Dispose();
        return _club.DisposeAsync();
    }

    [Fact]
    public void Every_form_is_met_on_the_way_and_every_command_is_tried()
    {
        var map = _club.Part<CommandMap>().Handlers;

        Assert.Equal(map.Where(handler => handler.Kind is HandlerKind.Form && Rooms.Any(room => handler.Path.StartsWith(room, StringComparison.Ordinal))).Select(handler => handler.Path).Order(), _forms.Select(opened => opened.Form.Path).Distinct().Order());
        Assert.Equal(map.Where(handler => handler.Kind is HandlerKind.Command && handler.Options.Any(option => option.Kind is OptionKind.Text) && (handler.Path.StartsWith("film-shoot.", StringComparison.Ordinal) || handler.Path is "profile" or "directory")).Select(handler => handler.Path).Order(), Commands.Order());
    }

    [Theory]
    [InlineData("mentions")]
    [InlineData("markup")]
    [InlineData("length")]
    [InlineData("letters")]
    [InlineData("programs")]
    [InlineData("numbers")]
    [InlineData("dates")]
    [InlineData("shoots")]
    public async Task Hostile_words_are_answered_and_stay_words(string kind)
    {
        var before = await _club.CallAsync(1);
        foreach (var words in HostileSentences.Of(kind))
        {
            foreach (var path in Commands) await AskAsync(_club.Part<CommandMap>().Find(path)!, words);
            foreach (var opened in _forms.Where(opened => opened.Form.Path != "call.cancelling")) await FillAsync(opened, words);
            await LookAsync(words);
            await _club.WriteAsync(unit => CallStore.Save(unit, before));
        }

        await FillAsync(_forms[^1], HostileSentences.Of(kind)[0]);
        await LookAsync(HostileSentences.Of(kind)[0]);
        Assert.DoesNotContain(_club.Log.Lines, line => line.Fault is not null);
    }

    private async Task AskAsync(Handler command, string words)
    {
        foreach (var option in command.Options.Where(option => option.Kind is OptionKind.Text))
        {
            Check(await SendAsync(_club.Ask(Agnès, command.Path) with { Options = new Dictionary<string, object> { [option.Name] = words } }), $"{command.Path} {option.Name}", words);
            if (option.Search is not null) Assert.All(await _club.TypeAsync(Agnès, command.Path, option.Name, words[..Math.Min(words.Length, 100)]), choice => Assert.InRange(choice.Value.Length, 1, 100));
        }
    }

    // As much as the client lets through, and then more than it would.
    private async Task FillAsync(Opened opened, string words)
    {
        var before = _kept.Rows();
        foreach (var field in opened.Form.Fields.OfType<TextField>())
        {
            foreach (var typed in new[] { words, Cut(words, field.MaxLength) }.Distinct())
            {
                var answered = await SendAsync(_club.Fill(opened.By, opened.Form, (field.Name, typed)));
                Check(answered, $"{opened.Form.Path} {field.Name}", typed);
                var after = _kept.Rows();
                if (IsRefused(answered)) Assert.Equal(before, after);
                before = after;
            }
        }
    }

    private async Task LookAsync(string words)
    {
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        var walk = new Walk(_club);
        await walk.GoAsync(Nora, Karim);
        Assert.All(walk.Read, read => Assert.DoesNotMatch(Raw(), read.Words));
        Assert.All(_club.Delivery.Standing.Values, message => CheckBody(_club.Writer().Public(message), "card", words));
        if (words.Trim().Length > 8) Assert.DoesNotContain(_club.Log.Lines, line => line.Line.Contains(words.Trim(), StringComparison.Ordinal));
    }

    private Task<Answered> SendAsync(Request request)
    {
        _club.Time.Advance(TimeSpan.FromSeconds(1.1));
        return _club.SendAsync(request with { At = _club.Ask(Nora, "").At });
    }

    private void Check(Answered answered, string where, string words)
    {
        Assert.True(answered.Key() is not ("common.apology" or "common.too_fast" or "common.busy"), $"{where}: {words} {answered.Key()}");
        if (answered.Reply.Form is null) CheckBody(_club.Writer().Message(answered.Reply, answered.Language, isPrivate: true), where, words);
    }

    private static void CheckBody(MessageBody body, string where, string words)
    {
        Assert.True(body.Told.Count == 0 && !Raw().IsMatch(DiscordLimits.Words(body.Components)), $"{where}: {words} → {DiscordLimits.Words(body.Components)}");
        DiscordLimits.CheckMessage(body.Components!);
    }

    private static bool IsRefused(Answered answered) => answered.Reply.Buttons.Any(button => button.Path == "form.reopen");

    // Never in the middle of a pair: Discord’s own JSON holds none.
    private static string Cut(string words, int most) => words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)];

    [GeneratedRegex(@"(?<!\\)(@everyone|@here|<@!?999999|<@&999999|<#999999|</ban:|<id:|<t:9999999999999|<a?:x:|\]\()")]
    private static partial Regex Raw();
}
