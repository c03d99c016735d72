using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Features.Charter;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

/// <summary>What moderators change around the charter stands in the log that the owner takes away, and can be checked there.</summary>
public sealed class SettingChangeTests : IAsyncLifetime
{
    private static readonly RoleId Glaneuse = new(801);

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Permissions = Permissions.ManageServer;
        _club.Seen = View with
        {
            BotRoles = new HashSet<RoleId> { new(804) },
            BotPermissions = Permissions.ManageRoles,
            Roles = [new(new(804), "CineBot", 8, Permissions.ManageRoles, true), new(Glaneuse, "Glaneuse", 2, Permissions.SendMessages, false)],
        };
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Everything_that_is_changed_around_the_charter_is_in_the_log_with_who_and_what()
    {
        await ChangeAllAsync();

        var log = await LogAsync();

        Assert.Equal(
            [
                "charter.published by 102: version 1 major fr … en …", "charter.gates by 102: calls parties", "charter.roles by 102: 801", "charter.role by 102: 801",
                "copyright.hosts by 102: films.example", "settings.contact by 102: named", "settings.contact by 102: none",
                "charter.role by 102: ", "measure.pause-role by 102: 801", "measure.pause-role by 102: ",
            ],
            log.Select(row => $"{row["kind"]} {Shortened((string)row["words"]!)}"));
        Assert.All(log, row => Assert.Equal((string?)row["digest"], Sha256($"{row["salt"]}\n{row["words"]}")));
        Assert.Equal(log.Count, log.Select(row => (string?)row["pseudonym"]).Distinct().Count());
    }

    [Fact]
    public async Task What_is_refused_is_not_in_it_nor_whom_the_contact_is()
    {
        _club.Permissions = Permissions.None;
        await _club.PickAsync(Zoé, "charter.gates", "parties");
        Assert.Equal(0, await _club.CountAsync("setting_changes") + await _club.CountAsync("audit_rows"));

        _club.Permissions = Permissions.ManageServer;
        await NameContactAsync("Odile Marchand", "odile@example.org");

        Assert.DoesNotContain("Odile", string.Concat((await LogAsync()).Select(row => row.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_changed_it_finds_it_in_their_data_in_words_and_goes_from_the_log_with_them()
    {
        await _club.PickAsync(Nora, "charter.gates", "parties");
        var own = Assert.Single(await _club.ReadAsync(unit => SettingChangeStore.By(unit, Nora)));
        Assert.Equal(("charter.gates", "parties"), (own["kind"], own["change"]));
        Assert.NotNull(_club.Part<Texts>().Find("data.value.setting_changes.kind.charter.gates", Language.English));

        await _club.WriteAsync(unit => SettingChangeStore.Unname(unit, Nora));

        var row = Assert.Single(await LogAsync());
        Assert.Null(row["words"]);
        Assert.Null(row["salt"]);
        Assert.Equal((1, 0), (await _club.CountAsync("audit_rows"), await _club.CountAsync("audit_salts")));
    }

    [Fact]
    public async Task After_a_year_the_words_go_and_the_chain_holds()
    {
        await _club.PickAsync(Nora, "charter.gates", "parties");
        _club.Time.Advance(TimeSpan.FromDays(366));
        await _club.PickAsync(Nora, "charter.gates", "calls");

        var log = await LogAsync();

        Assert.Equal([null, "by 102: calls"], log.Select(row => (string?)row["words"]));
        Assert.Equal((string?)log[0]["hash"], (string?)log[1]["previous"]);
        Assert.Equal((2, 1), (await _club.CountAsync("audit_rows"), await _club.CountAsync("audit_salts")));
    }

    private async Task ChangeAllAsync()
    {
        var preview = await _club.AskAsync(Nora, "charter.publish");
        await _club.PressAsync(Nora, preview.Buttons("charter.publish-it").First());
        await _club.SendAsync(_club.Press(Nora, "charter.gates") with { Picked = ["parties", "calls"] });
        await _club.PickAsync(Nora, "charter.roles", $"{Glaneuse}");
        await _club.PickAsync(Nora, "charter.role", $"{Glaneuse}");
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "copyright.hosts")).Form(), ("hosts", "films.example"));
        await NameContactAsync("Odile", "odile@example.org");
        await NameContactAsync(null, null);
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var (path, picked) in new[] { ("charter.role", Array.Empty<string>()), ("measure.pause-role", [$"{Glaneuse}"]), ("measure.pause-role", []) })
            await _club.SendAsync(_club.Press(Nora, path) with { Picked = picked });
    }

    private async Task NameContactAsync(string? name, string? reach) =>
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "settings.contact")).Form(), ("name", name ?? ""), ("reach", reach ?? ""));

    private async Task<IReadOnlyList<JsonNode>> LogAsync()
    {
        var answer = await _club.PressAsync(Agnès, "settings.audit");
        return [.. JsonNode.Parse(Assert.Single(answer.Reply.Files).Content.Span)!["rows"]!.AsArray().Select(row => row!)];
    }

    private static string Shortened(string words) => System.Text.RegularExpressions.Regex.Replace(words, "[0-9a-f]{64}", "…");

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
