using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Loopback;

/// <summary>Who would have been pinged, computed as Discord does.</summary>
public sealed class PingTests
{
    private static JsonObject Nobody => new() { ["parse"] = new JsonArray() };

    [Theory(Timeout = 120_000)]
    [InlineData("@everyone")]
    [InlineData("@here")]
    [InlineData("@\u202Eeveryone")]
    [InlineData("@every\u0007one")]
    public async Task A_bot_that_may_mention_everyone_pings_all_who_see_the_channel(string text)
    {
        await using var bench = await Bench.StartAsync();
        bench.Guild.RoleOf("CineBot").Permissions |= Permission.MentionEveryone;

        await bench.SayAsync(bench.World.Channel("moderation"), text);

        var pinged = bench.World.Messages[^1].EverPinged.Select(id => bench.World.FindUser(id)!.DisplayName);
        Assert.Equal(["Agnès", "Inès", "Paul"], pinged.Order());
    }

    [Theory(Timeout = 120_000)]
    [InlineData("@everyone")]
    [InlineData("@\u200Beveryone")]
    [InlineData("@every one")]
    public async Task Without_the_permission_everyone_is_a_word(string text)
    {
        await using var bench = await Bench.StartAsync();

        await bench.SayAsync(bench.World.Channel("seances"), text);

        Assert.Empty(bench.World.Messages[^1].EverPinged);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_empty_parse_pings_nobody_whatever_the_text()
    {
        await using var bench = await Bench.StartAsync();
        bench.Guild.RoleOf("CineBot").Permissions |= Permission.MentionEveryone;
        var text = $"@everyone <@{bench.World.Person("Nora").Id}> <@&{bench.Guild.RoleOf("Équipe technique").Id}>";

        await bench.SayAsync(bench.World.Channel("seances"), text, Nobody);

        Assert.Empty(bench.World.Messages[^1].EverPinged);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_role_is_pinged_when_it_is_mentionable_only()
    {
        await using var bench = await Bench.StartAsync();
        var (open, closed) = (bench.Guild.RoleOf("Équipe technique"), bench.Guild.RoleOf("Modération"));
        bench.Guild.Members[bench.World.Person("Karim").Id].Roles.Add(open.Id);

        await bench.SayAsync(bench.World.Channel("seances"), $"<@&{open.Id}> <@&{closed.Id}>");

        Assert.Equal([bench.World.Person("Karim").Id], bench.World.Messages[^1].EverPinged);
    }

    [Fact(Timeout = 120_000)]
    public async Task Only_the_people_allowed_by_name_are_pinged()
    {
        await using var bench = await Bench.StartAsync();
        var (nora, karim) = (bench.World.Person("Nora").Id, bench.World.Person("Karim").Id);

        await bench.SayAsync(bench.World.Channel("seances"), $"<@{nora}> <@!{karim}>", new JsonObject { ["parse"] = new JsonArray(), ["users"] = new JsonArray(nora.Text()) });

        Assert.Equal([nora], bench.World.Messages[^1].EverPinged);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_edit_without_the_field_is_read_anew_with_the_defaults()
    {
        await using var bench = await Bench.StartAsync();
        var (channel, nora) = (bench.World.Channel("seances"), bench.World.Person("Nora").Id);
        var sent = await bench.SayAsync(channel, $"<@{nora}>", Nobody);

        await bench.AskAsync(HttpMethod.Patch, $"channels/{channel.Id}/messages/{sent.Body!["id"]}", new JsonObject { ["content"] = $"Bonjour <@{nora}>" });

        Assert.Equal([nora], bench.World.Messages[^1].EverPinged);
    }

    [Fact(Timeout = 120_000)]
    public async Task Text_displays_ping_and_embeds_do_not()
    {
        await using var bench = await Bench.StartAsync();
        var (channel, nora) = (bench.World.Channel("seances"), bench.World.Person("Nora").Id);
        var text = new JsonObject { ["type"] = 10, ["content"] = $"<@{nora}>" };

        await bench.PostAsync($"channels/{channel.Id}/messages", new JsonObject { ["embeds"] = new JsonArray(new JsonObject { ["title"] = $"<@{nora}>" }) });
        var embed = bench.World.Messages[^1].EverPinged;
        await bench.PostAsync($"channels/{channel.Id}/messages", new JsonObject { ["flags"] = 1 << 15, ["components"] = new JsonArray(text) });

        Assert.Empty(embed);
        Assert.Equal([nora], bench.World.Messages[^1].EverPinged);
    }
}
