using System.Text;
using CineBot.Discord.Reading;
using CineBot.Interactions;
using NodaTime.Extensions;
using static CineBot.Tests.Discord.Samples;

namespace CineBot.Tests.Discord;

public sealed class InteractionReaderTests
{
    private const string Resolved =
        """
        {
          "users": { "102": { "id": "102", "username": "nora" } }, "members": { "102": { "roles": [] } },
          "channels": { "700": { "id": "700", "type": 0 } }, "roles": { "800": { "id": "800", "name": "figurants" } },
          "attachments": { "650": { "id": "650", "filename": "affiche.png", "size": 2048, "content_type": "image/png", "url": "https://cdn.discordapp.com/a/affiche.png" } },
          "messages": { "555": { "id": "555", "channel_id": "700", "content": "Vu hier\u0000 !", "author": { "id": "102", "username": "nora" } } }
        }
        """;

    private readonly Samples _bot = new();

    [Fact]
    public void Who_asks_where_and_with_which_rights_is_read()
    {
        var request = Read(Command("""{ "id": "1", "name": "aide", "type": 1 }""")).Request;

        Assert.Equal(new InteractionId(42), request.Id);
        Assert.Equal(Monday.ToInstant(), request.At);
        Assert.Equal(Agnès, request.Member);
        Assert.Equal("Agnès", request.MemberName);
        Assert.Equal(Glaneuses, request.Guild);
        Assert.Equal(new ChannelId(700), request.Channel);
        Assert.Equal("fr", request.Locale);
        Assert.Equal(Permissions.ManageServer | Permissions.SendMessages, request.Permissions);
        Assert.Equal(Permissions.ViewChannel, request.BotPermissions);
        Assert.Equal(new HashSet<RoleId> { new(11), new(12) }, request.Roles);
    }

    [Theory]
    [InlineData("reco")]
    [InlineData("recommend")]
    public void A_command_is_known_by_its_name_in_either_language(string name)
    {
        var request = Read(Command($$"""{ "name": "{{name}}", "type": 1, "options": [ { "name": "film", "type": 3, "value": "c:cleo" } ] }""")).Request;

        Assert.Equal((RequestKind.Command, "recommend", "c:cleo"), (request.Kind, request.Path, request.Words("film")));
    }

    [Fact]
    public void Options_come_by_canonical_name_and_as_their_kind()
    {
        var request = Read(Command($$"""
            { "name": "tournage", "type": 1, "resolved": {{Resolved}}, "options": [ { "name": "figurants", "type": 1, "options": [
              { "name": "places", "type": 4, "value": 12 }, { "name": "ou", "type": 7, "value": "700" }, { "name": "avec", "type": 6, "value": "102" },
              { "name": "role", "type": 8, "value": "800" }, { "name": "paye", "type": 5, "value": true }, { "name": "affiche", "type": 11, "value": "650" } ] } ] }
            """)).Request;

        var poster = new IncomingFile("poster", "affiche.png", 2048, "image/png", new("https://cdn.discordapp.com/a/affiche.png"));
        Assert.Equal("film-shoot.extras", request.Path);
        Assert.Equal(new Dictionary<string, object> { ["seats"] = 12L, ["where"] = new ChannelId(700), ["with"] = Nora, ["role"] = new RoleId(800), ["paid"] = true, ["poster"] = poster }, request.Options);
        Assert.Equal([poster], request.Files);
    }

    [Fact]
    public void What_is_being_typed_is_a_text_whatever_it_will_be()
    {
        var request = Read(Interaction(4, """
            { "name": "tournage", "type": 1, "options": [ { "name": "figurants", "type": 1, "options": [
              { "name": "avec", "type": 6, "value": "102" }, { "name": "places", "type": 4, "value": "1x", "focused": true } ] } ] }
            """)).Request;

        Assert.Equal((RequestKind.Search, "film-shoot.extras", "seats", "1x"), (request.Kind, request.Path, request.Typing, request.Words("seats")));
        Assert.Equal(Nora, request.Options["with"]);
    }

    [Fact]
    public void The_menu_of_a_message_brings_its_words_and_author()
    {
        var request = Read(Command($$"""{ "name": "Signaler (charte)", "type": 3, "target_id": "555", "resolved": {{Resolved}} }""")).Request;

        Assert.Equal("charter.report", request.Path);
        Assert.Equal(new Subject(Nora, new MessageId(555), new ChannelId(700), "Vu hier !"), request.Subject);
    }

    [Fact]
    public void The_menu_of_a_person_brings_the_person()
    {
        var request = Read(Command($$"""{ "name": "See the profile", "type": 2, "target_id": "102", "resolved": {{Resolved}} }""")).Request;

        Assert.Equal(("profile.see", new Subject(Nora, null, null, null)), (request.Path, request.Subject));
    }

    [Fact]
    public void A_press_brings_the_ids_of_its_button()
    {
        var received = Read(Press("""{ "custom_id": "1/film.wish/7/c:cleo", "component_type": 2 }"""));

        Assert.Equal((RequestKind.Press, "film.wish"), (received.Request.Kind, received.Request.Path));
        Assert.Equal(["7", "c:cleo"], received.Request.Ids);
        Assert.True(received.OnPrivateCard);
    }

    [Theory]
    [InlineData(3, "c:cleo", "x")]
    [InlineData(5, "102", "103")]
    [InlineData(6, "800", "801")]
    [InlineData(7, "102", "800")]
    [InlineData(8, "700", "701")]
    public void Picks_come_as_values_of_every_kind_of_menu(int kind, string first, string second)
    {
        var request = Read(Press($$"""{ "custom_id": "1/film.pick/7", "component_type": {{kind}}, "values": ["{{first}}", "{{second}}"] }""")).Request;

        Assert.Equal([first, second], request.Picked);
    }

    [Fact]
    public void A_form_brings_its_fields_from_labels_and_from_the_rows_of_older_clients()
    {
        var request = Read(Interaction(5, $$"""
            { "custom_id": "1f/film.why/41/7", "resolved": {{Resolved}}, "components": [
              { "type": 10, "id": 1 },
              { "type": 18, "component": { "type": 4, "custom_id": "why", "value": "Pour la fin\r\nsurtout" } },
              { "type": 18, "component": { "type": 3, "custom_id": "mood", "values": ["gai", "lent"] } },
              { "type": 18, "component": { "type": 19, "custom_id": "poster", "values": ["650"] } },
              { "type": 1, "components": [ { "type": 4, "custom_id": "where", "value": "" } ] } ] }
            """)).Request;

        Assert.Equal((RequestKind.Form, "film.why", new InteractionId(41)), (request.Kind, request.Path, request.Opener));
        Assert.Equal("Pour la fin\nsurtout", request.Words("why"));
        Assert.Equal(["gai", "lent"], request.Fields["mood"]);
        Assert.Null(request.Words("where"));
        Assert.Equal("affiche.png", Assert.Single(request.Files).Name);
    }

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

    private static string Command(string data) => Interaction(2, data);

    private static string Press(string data) => Interaction(3, data);

    private static string Interaction(int type, string data) => $$"""
        { "id": "42", "application_id": "1", "type": {{type}}, "token": "t", "version": 1, "guild_id": "900", "channel_id": "700", "locale": "fr", "guild_locale": "en-US", "context": 0,
          "authorizing_integration_owners": { "0": "900" }, "entitlements": [], "app_permissions": "1024",
          "member": { "user": { "id": "101", "username": "agnes" }, "nick": "Agnès", "roles": ["11", "12"], "permissions": "2080" },
          "message": { "id": "555", "flags": 32832 }, "data": {{data}} }
        """;

    private ReceivedInteraction Read(string json) => _bot.Reader.Read(Encoding.UTF8.GetBytes(json))!;
}
