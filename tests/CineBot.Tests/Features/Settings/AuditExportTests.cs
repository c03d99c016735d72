using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage.Auditing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class AuditExportTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.PickInPanelAsync("settings.name", null, Chantal);
        await _club.WriteAsync(unit => AuditStore.Append(unit, Server, "case.viewed", "k7qf", "ce que Nora a dit"));
        await _club.WriteAsync(unit => AuditStore.Append(unit, Voisins, "case.viewed", "zzzz", "x"));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    /// <summary>As the README tells how: with nothing but SHA-256.</summary>
    [Fact]
    public async Task The_owner_takes_the_log_away_and_checks_it_without_the_bot()
    {
        var answer = await _club.PressAsync(Agnès, "settings.audit");

        var file = Assert.Single(answer.Reply.Files);
        var log = JsonNode.Parse(file.Content.Span)!;
        Assert.Equal(("audit-1-2.json", "cinebot-audit-1", $"{Server}"), (file.Name, (string?)log["format"], (string?)log["guild"]));
        var previous = new string('0', 64);
        foreach (var row in log["rows"]!.AsArray())
        {
            Assert.Equal(previous, (string?)row!["previous"]);
            previous = Sha256($"{log["guild"]}\n{row["sequence"]}\n{row["at"]}\n{row["kind"]}\n{row["pseudonym"]}\n{row["digest"]}\n{row["previous"]}");
            Assert.Equal(previous, (string?)row["hash"]);
        }

        Assert.Equal((2L, previous), ((long)log["head"]!["rows"]!, (string?)log["head"]!["hash"]));
        var named = log["rows"]![0]!;
        Assert.Equal($"by {Agnès} for {Chantal}: given charter calls parties settings; taken ", (string?)named["words"]);
        Assert.Equal((string?)named["digest"], Sha256($"{named["salt"]}\n{named["words"]}"));
        Assert.Null(log["rows"]![1]!["salt"]);
        Assert.DoesNotContain("Nora", Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
        Assert.Contains(previous[..16], _club.Words(answer));
    }

    [Fact]
    public async Task Nobody_else_takes_it_away_not_even_who_manages_the_server()
    {
        foreach (var member in new[] { Chantal, Karim })
        {
            var refused = await _club.SendAsync(_club.Press(member, "settings.audit") with { Permissions = Permissions.Administrator | Permissions.ManageServer });

            Assert.Equal("rights.owner_only", refused.Key());
            Assert.Empty(refused.Reply.Files);
        }

        Assert.DoesNotContain("settings.audit", await ButtonsAsync(Karim));
        Assert.Contains("settings.audit", await ButtonsAsync(Agnès));
    }

    [Fact]
    public async Task A_long_log_comes_in_several_files_of_which_each_fits()
    {
        await _club.WriteAsync(unit =>
        {
            for (var i = 0; i < AuditCommands.RowsAFile; i++) AuditStore.Append(unit, Server, "case.measure-carried-out", "0123456789abcdef", "x");
        });

        var first = await _club.PressAsync(Agnès, "settings.audit");
        var second = await _club.PressAsync(Agnès, Assert.Single(first.Reply.Buttons));

        Assert.InRange(Assert.Single(first.Reply.Files).Content.Length, 1_000_000, 8 * 1024 * 1024);
        Assert.Equal($"audit-{AuditCommands.RowsAFile + 1}-{AuditCommands.RowsAFile + 2}.json", Assert.Single(second.Reply.Files).Name);
        Assert.Empty(second.Reply.Buttons);
    }

    private async Task<IEnumerable<string>> ButtonsAsync(MemberId member)
    {
        var shown = await _club.SendAsync(_club.Press(member, "settings.view", "moderators") with { Permissions = Permissions.ManageServer });
        return shown.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row).Select(button => button.Path);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
