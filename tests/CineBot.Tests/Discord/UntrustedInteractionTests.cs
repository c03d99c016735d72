using System.Text;
using CineBot.Discord.Reading;
using CineBot.Interactions;
using static CineBot.Tests.Discord.Samples;
using static CineBot.Tests.Discord.Sent;

namespace CineBot.Tests.Discord;

public sealed class UntrustedInteractionTests
{
    private readonly Samples _bot = new();

    [Theory]
    [InlineData("""{ "custom_id": "0/film.wish/7", "component_type": 2 }""")]
    [InlineData("""{ "custom_id": "9/film.wish/7", "component_type": 2 }""")]
    [InlineData("""{ "custom_id": "1f/film.why/41", "component_type": 2 }""")]
    [InlineData("""{ "custom_id": "1/film.wish/7", "component_type": 4 }""")]
    [InlineData("""{ "custom_id": "1/film.wish/7", "component_type": "2" }""")]
    [InlineData("""{ "custom_id": 7, "component_type": 2 }""")]
    [InlineData("""{ "custom_id": "1/film.pick/7", "component_type": 3, "values": ["a", "a"] }""")]
    [InlineData("""{ "custom_id": "1/film.pick/7", "component_type": 3, "values": [1] }""")]
    [InlineData("""{ "custom_id": "1/film.pick/7", "component_type": 5, "values": ["0"] }""")]
    [InlineData("""{ "custom_id": "1/film.pick/7", "component_type": 5, "values": ["9223372036854775808"] }""")]
    [InlineData("""{ "custom_id": "1/film.pick/7", "component_type": 5, "values": ["٥"] }""")]
    public void Row_59_a_press_that_is_not_of_this_version_leads_nowhere(string data)
    {
        var request = Read(Press(data)).Request;

        Assert.Equal((RequestKind.Press, ReceivedInteraction.Unknown, Agnès), (request.Kind, request.Path, request.Member));
    }

    [Fact]
    public void Twenty_six_picks_lead_nowhere()
    {
        var values = string.Join(',', Enumerable.Range(1, 26).Select(value => $"\"v{value}\""));

        Assert.Equal(ReceivedInteraction.Unknown, Read(Press($$"""{ "custom_id": "1/film.pick", "component_type": 3, "values": [{{values}}] }""")).Request.Path);
    }

    [Theory]
    [InlineData("""{ "name": "inconnue", "type": 1 }""")]
    [InlineData("""{ "name": "tournage", "type": 1 }""")]
    [InlineData("""{ "name": "reco", "type": 1, "options": [ { "name": "autre", "type": 3, "value": "x" } ] }""")]
    [InlineData("""{ "name": "reco", "type": 1, "options": [ { "name": "film", "type": 3, "value": 5 } ] }""")]
    [InlineData("""{ "name": "reco", "type": 1, "options": [ { "name": "film", "type": 3, "value": "a" }, { "name": "film", "type": 3, "value": "b" } ] }""")]
    [InlineData("""{ "name": "tournage", "type": 1, "options": [ { "name": "figurants", "type": 1, "options": [ { "name": "avec", "type": 6, "value": "102" } ] } ] }""")]
    [InlineData("""{ "name": "tournage", "type": 1, "options": [ { "name": "figurants", "type": 1, "options": [ { "name": "places", "type": 4, "value": 1.5 } ] } ] }""")]
    [InlineData("""{ "name": "tournage", "type": 1, "options": [ { "name": "figurants", "type": 1, "options": [ { "name": "places", "type": 4, "value": "5" } ] } ] }""")]
    [InlineData("""{ "name": "Signaler (charte)", "type": 3, "target_id": "555" }""")]
    [InlineData("""{ "name": "Voir le profil", "type": 2, "target_id": "102" }""")]
    [InlineData("""{ }""")]
    [InlineData("""[ ]""")]
    [InlineData("""null""")]
    public void A_command_that_is_not_ours_leads_nowhere(string data) => Assert.Equal(ReceivedInteraction.Unknown, Read(Command(data)).Request.Path);

    [Fact]
    public void Row_60_a_command_brought_into_a_foreign_server_has_no_server()
    {
        var foreign = Command("""{ "name": "aide", "type": 1 }""").Replace("\"0\": \"900\"", "\"1\": \"101\"", StringComparison.Ordinal);

        Assert.Null(Read(foreign).Request.Guild);
    }

    [Fact]
    public void Row_60_a_private_conversation_has_no_server()
    {
        var request = Read("""
            { "id": "42", "application_id": "1", "type": 2, "token": "t", "channel_id": "77", "locale": "en-GB", "context": 1,
              "authorizing_integration_owners": { "0": "0" }, "user": { "id": "101", "username": "agnes", "global_name": "Agnès" }, "data": { "name": "help", "type": 1 } }
            """).Request;

        Assert.Equal((null, Agnès, "Agnès", Permissions.None), (request.Guild, request.Member, request.MemberName, request.Permissions));
    }

    [Theory]
    [InlineData("\\ud83d", "")]
    [InlineData("a\\uDE00b", "ab")]
    [InlineData("\\ud83d\\ud83d\\ude00", "😀")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    [InlineData("a\\u0000\\u0007b", "ab")]
    [InlineData("e\\u0301", "é")]
    [InlineData("\\u0085x\\ufffe", "x")]
    public void What_no_text_should_hold_is_taken_out(string typed, string read)
    {
        var request = Read(Command($$"""{ "name": "reco", "type": 1, "options": [ { "name": "film", "type": 3, "value": "{{typed}}" } ] }""")).Request;

        Assert.Equal(read, request.Options["film"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "id": "42", "type": 1, "token": "t" }""")]
    [InlineData("""{ "id": "-1", "type": 2, "token": "t", "user": { "id": "101" } }""")]
    [InlineData("""{ "id": "18446744073709551615", "type": 2, "token": "t", "user": { "id": "101" } }""")]
    [InlineData("""{ "id": "42", "type": 2, "token": "", "user": { "id": "101" } }""")]
    [InlineData("""{ "id": "42", "type": 2, "token": "t", "user": { "id": " 5 " } }""")]
    public void What_cannot_be_answered_is_nothing(string json) => Assert.Null(_bot.Reader.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_depth_of_ten_thousand_and_a_size_of_two_megabytes_are_nothing()
    {
        Assert.Null(_bot.Reader.Read(Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000))));
        Assert.Null(_bot.Reader.Read(Encoding.UTF8.GetBytes(Command($$"""{ "name": "{{new string('a', 2_000_000)}}" }"""))));
    }

    [Fact]
    public void A_bot_that_presses_leads_nowhere()
    {
        var pressed = Press("""{ "custom_id": "1/film.wish/7", "component_type": 2 }""").Replace("\"username\": \"agnes\"", "\"username\": \"agnes\", \"bot\": true", StringComparison.Ordinal);

        Assert.Equal(ReceivedInteraction.Unknown, Read(pressed).Request.Path);
    }

    [Fact]
    public void Whatever_is_broken_in_it_reading_never_throws()
    {
        var sound = Encoding.UTF8.GetBytes(Command($$"""{ "name": "reco", "type": 1, "resolved": {{Resolved}}, "options": [ { "name": "film", "type": 3, "value": "é\ud83d\ude00" } ] }"""));
        var chance = new Random(20261123);

        for (var round = 0; round < 20_000; round++)
        {
            var broken = sound.ToArray();
            for (var hit = chance.Next(1, 4); hit > 0; hit--) broken[chance.Next(broken.Length)] = (byte)"0\"{}[]:,\\u\u0000x9"[chance.Next(13)];
            Assert.True(_bot.Reader.Read(broken) is null or { Request.Id.Value: > 0, Request.Member.Value: > 0 });
        }
    }

    private ReceivedInteraction Read(string json) => _bot.Reader.Read(Encoding.UTF8.GetBytes(json))!;
}
