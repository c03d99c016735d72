using System.Text;
using CineBot.Discord.Reading;
using CineBot.Interactions;
using NodaTime.Extensions;
using static CineBot.Tests.Discord.Samples;
using static CineBot.Tests.Discord.Sent;

namespace CineBot.Tests.Discord;

public sealed class InteractionReaderTests
{
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
        Assert.Equal((Nora, new MessageId(555), new ChannelId(700), "Vu hier !"), (request.Subject!.Author, request.Subject.Message, request.Subject.Channel, request.Subject.Words));
        Assert.Empty(request.Machines);
    }

    [Fact]
    public void It_brings_when_it_was_written_what_is_attached_and_that_a_program_wrote_it()
    {
        var request = Read(Command("""
            { "name": "Signaler (charte)", "type": 3, "target_id": "555", "resolved": { "messages": { "555": {
              "id": "555", "channel_id": "700", "content": "", "timestamp": "2026-10-05T07:30:00.120000+00:00", "author": { "id": "888", "bot": true },
              "attachments": [
                { "id": "1", "filename": "a.png", "size": 12, "url": "https://cdn.discordapp.com/attachments/1/a.png" },
                { "id": "2", "filename": "b.png", "size": -1, "url": "https://cdn.discordapp.com/attachments/2/b.png" } ] } } } }
            """)).Request;

        Assert.Equal(NodaTime.Instant.FromUtc(2026, 10, 5, 7, 30).Plus(NodaTime.Duration.FromMilliseconds(120)), request.Subject!.At);
        Assert.Equal([new IncomingFile("message", "a.png", 12, null, new("https://cdn.discordapp.com/attachments/1/a.png"))], request.Subject.Files);
        Assert.Equal(new HashSet<MemberId> { new(888) }, request.Machines);
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("12")]
    [InlineData("null")]
    public void An_instant_that_is_none_is_left_out(string timestamp)
    {
        var request = Read(Command($$"""{ "name": "Signaler (charte)", "type": 3, "target_id": "555", "resolved": { "messages": { "555": { "channel_id": "700", "timestamp": {{timestamp}}, "author": { "id": "102" } } } } }""")).Request;

        Assert.Equal((Nora, null), (request.Subject!.Author, request.Subject.At));
    }

    [Fact]
    public void Programs_among_the_people_it_names_are_known_as_such_and_so_is_the_bot_itself()
    {
        var request = Read(Command("""{ "name": "See the profile", "type": 2, "target_id": "888", "resolved": { "users": { "888": { "id": "888", "bot": true }, "102": { "id": "102" } } } }""")).Request;

        Assert.Equal(new HashSet<MemberId> { new(888) }, request.Machines);
        Assert.Equal(new MemberId(1), request.Bot);
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
    [InlineData("0f/film.why/41")]
    [InlineData("why")]
    public void A_form_of_another_time_is_unknown_but_what_was_typed_in_it_is_kept(string customId)
    {
        var request = Read(Interaction(5, $$"""
            { "custom_id": "{{customId}}", "components": [ { "type": 18, "component": { "type": 4, "custom_id": "why", "value": "Pour la fin" } } ] }
            """)).Request;

        Assert.Equal((RequestKind.Form, ReceivedInteraction.Unknown, null), (request.Kind, request.Path, request.Opener));
        Assert.Equal("Pour la fin", request.Words("why"));
    }

    private ReceivedInteraction Read(string json) => _bot.Reader.Read(Encoding.UTF8.GetBytes(json))!;
}
