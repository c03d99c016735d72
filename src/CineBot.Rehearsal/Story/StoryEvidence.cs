using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Story;

/// <summary>What was seen while the story was played, all of it from outside: what people were told, and what stands in the channel.</summary>
internal sealed partial class StoryEvidence(RehearsalDiscord discord)
{
    private readonly Dictionary<User, string> _told = [];
    private readonly HashSet<User> _pressed = [];
    private readonly List<string> _lost = [];
    private readonly int _since = discord.Transcript.Latest;
    private readonly int _messagesBefore = discord.World.Messages.Count;
    private string _why = "";
    private Channel? _place;
    private DateTimeOffset? _killedAt;
    private TimeSpan _down;

    public IReadOnlyList<string> Lost => _lost;

    /// <summary>Everybody who wished; each counts once, however often they pressed.</summary>
    public int Wishing => _pressed.Count;

    public IEnumerable<User> ToldOutsideTheCrowd => _told.Keys.Where(user => !user.InTheCrowd).ToList();

    /// <summary>What went over the wire since the story began.</summary>
    public IEnumerable<RestExchange> Requests => discord.Transcript.Rest.Where(exchange => exchange.Number > _since);

    /// <summary>The cards of what was recommended; there is to be one.</summary>
    public IReadOnlyList<Message> Cards => CardsIn(_place!, _why);

    /// <summary>Everything that the bot sent since.</summary>
    public IReadOnlyList<Message> Said
    {
        get { lock (discord.World.Gate) return [.. discord.World.Messages.Skip(_messagesBefore).Where(message => message.Author == discord.World.Bot)]; }
    }

    public IReadOnlyList<Message> CardsIn(Channel place, string why)
    {
        lock (discord.World.Gate)
            return [.. place.Messages.Where(message => message is { Deleted: false, VisibleTo: null } && message.Author == discord.World.Bot && message.Text.Contains(why, StringComparison.Ordinal))];
    }

    public void Recommended(Message card, string why) => (_place, _why) = (card.Channel, why);

    /// <summary>Who has an answer was told that it is noted.</summary>
    public void Pressed(InteractionOutcome outcome)
    {
        _pressed.Add(outcome.Interaction.Person);
        if (outcome.Failure is null) _told[outcome.Interaction.Person] = outcome.Text;
    }

    /// <summary>Whoever is told the same news a second time was forgotten in between: a wish that was kept is answered in other words.</summary>
    public void PressedAgain(InteractionOutcome outcome)
    {
        var person = outcome.Interaction.Person;
        if (outcome.Failure is { } failure) _lost.Add($"{person.DisplayName}: {failure}");
        else if (_told.GetValueOrDefault(person) == outcome.Text) _lost.Add(person.DisplayName);
    }

    public void Killed() => _killedAt = discord.World.Clocks.Wire.GetUtcNow();

    public void Back() => _down = discord.World.Clocks.Wire.GetUtcNow() - _killedAt!.Value;

    public void Count(Dictionary<string, long> figures, Message? card = null)
    {
        (figures["pressed"], figures["told"], figures["kills"]) = (_pressed.Count, _told.Count, 1);
        (figures["cards"], figures["requests"], figures["messages"]) = (Cards.Count, Requests.Count(), Said.Count(message => message.VisibleTo is null));
        figures["pinged"] = Said.SelectMany(message => message.EverPinged).Distinct().Count();
        if (_down > TimeSpan.Zero) figures["down_ms"] = (long)_down.TotalMilliseconds;
        if (card is not null) figures["kept"] = WishesOn(card);
    }

    /// <summary>The number that the card itself shows: the first one of its last line.</summary>
    public static int WishesOn(Message card)
    {
        var shown = card.Text.Split('\n').LastOrDefault(line => line.StartsWith("-# ", StringComparison.Ordinal)) ?? "";
        return Number().Match(shown) is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
