using System.Globalization;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Calls;

/// <summary>What people of a shoot are told in private, wherever they chose to read it, and what they answer there.</summary>
internal static class Hearing
{
    /// <summary>Where the person reads something with that button under it, once they can: their conversation with the bot if they chose that, else what waits for them in their settings.</summary>
    public static async Task<Message> ToldAsync(this Shoot shoot, Persona person, string id)
    {
        if (shoot.IsByMessage(person))
        {
            await shoot.World.WaitForAsync(_ => Conversed(shoot, person, id) is not null, TestContext.Current.CancellationToken);
            return Conversed(shoot, person, id)!;
        }

        await shoot.UntilAsync(unit => MessageStore.Waiting(unit, Shoot.Id(person), 10).Any(waiting => waiting.Buttons.Any(button => id.StartsWith($"1/{button.Path}/{string.Join('/', button.Ids)}", StringComparison.Ordinal))));
        return await shoot.MessagesAsync(person);
    }

    /// <summary>Waits until the person reads these words in private, in their conversation or among what waits for them.</summary>
    public static async Task<Message> HearsAsync(this Shoot shoot, Persona person, string words)
    {
        if (shoot.IsByMessage(person))
        {
            await shoot.World.WaitForAsync(_ => Said() is not null, TestContext.Current.CancellationToken);
            return Said()!;
        }

        for (var asked = 0; asked < Shoot.MostQuestions; asked++)
        {
            await shoot.UntilAsync(unit => MessageStore.Count(unit, Shoot.Id(person)) > 0);
            if (await shoot.MessagesAsync(person) is var read && read.Text.Contains(words, StringComparison.Ordinal)) return read;
        }

        throw new TimeoutException($"{person.User.DisplayName} never read {words}.");

        Message? Said() => person.Conversation.Messages.LastOrDefault(message => message.Author == shoot.World.Bot && message.Text.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>What waits for the person, as they open it in their settings.</summary>
    public static async Task<Message> MessagesAsync(this Shoot shoot, Persona person)
    {
        var settings = await person.SlashAsync(Shoot.Where, shoot.Words.Settings);
        return (await person.ClickAsync(settings.Message!, "1/messages.open")).Message!;
    }

    /// <summary>The person presses what stands under a message that they were told in private.</summary>
    public static async Task<InteractionOutcome> AnswerAsync(this Shoot shoot, Persona person, string press)
    {
        var id = Under(shoot, press);
        return await person.ClickAsync(await shoot.ToldAsync(person, id), id);
    }

    /// <summary>A press as it stands under what is told in private: it carries the server that it is about.</summary>
    public static string Under(this Shoot shoot, string press) => string.Create(CultureInfo.InvariantCulture, $"1/{press}/at:{shoot.Guild.Id}");

    private static Message? Conversed(Shoot shoot, Persona person, string id) => person.Conversation.Messages.LastOrDefault(message =>
        message.Author == shoot.World.Bot && MessageText.Components(message.Components).Any(component => (string?)component["custom_id"] == id));
}
