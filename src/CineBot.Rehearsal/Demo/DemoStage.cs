using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Demo;

/// <summary>What scenes do: people act through the real bot, and what was only for them is put away afterwards.</summary>
internal sealed class DemoStage(RehearsalDiscord discord)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Breath _breath = new(discord.World.Clocks.Wire);
    private readonly Dictionary<string, Message> _cards = [];
    private readonly Dictionary<string, string> _codes = [];

    /// <summary>The day that it is in the club, by the community's clock.</summary>
    public DateTime Today => TimeZoneInfo.ConvertTime(World.Now, DemoMoment.Paris).Date;

    private VirtualWorld World => discord.World;

    public Task<InteractionOutcome> AskAsync(string name, string channel, string command, params (string Name, object Value)[] options) =>
        ActAsync(name, person => person.SlashAsync(channel, command, options));

    /// <summary>Runs a command of a message's menu.</summary>
    public Task<InteractionOutcome> OnMessageAsync(string name, Message message, string command) => ActAsync(name, person => person.MessageMenuAsync(message, command));

    /// <summary>Sends the form that stands before somebody.</summary>
    public Task<InteractionOutcome> SubmitAsync(string name, InteractionOutcome opened, params (string Field, object Value)[] values)
    {
        var form = opened.Modal ?? throw new DemoFault($"No form opened for {name}, but: {opened.Text}");
        return ActAsync(name, person => person.SubmitAsync(form, values));
    }

    /// <summary>Presses a button of one's own answer, found by the path it carries and the last of its ids, whatever language its label is in.</summary>
    public Task<InteractionOutcome> PressAsync(string name, InteractionOutcome answer, string path, string? among = null)
    {
        var (message, button) = Found(answer, path, among) ?? throw new DemoFault($"Nothing leads {name} to {path} in: {answer.Text}");
        return ActAsync(name, person => person.ClickAsync(message, button));
    }

    /// <summary>Before a first shoot the bot asks everybody's age, once.</summary>
    public async Task<InteractionOutcome> OfAgeAsync(string name, InteractionOutcome answer) => Found(answer, null, "adult") is var (message, button)
        ? await ActAsync(name, person => person.ClickAsync(message, button))
        : answer;

    /// <summary>Presses a button of a public card, found by the path it carries, for what it opens before one person.</summary>
    public Task<InteractionOutcome> PressAsync(string name, Message card, string path) =>
        ActAsync(name, person => person.ClickAsync(card, Button(card, path, null) ?? throw new DemoFault($"Nothing leads {name} to {path} in: {card.Text}")));

    /// <summary>Chooses from a menu of one's own answer, found by the path it carries.</summary>
    public Task<InteractionOutcome> ChooseAsync(string name, InteractionOutcome answer, string path, params string[] values) => ChooseAmongAsync(name, answer, path, null, values);

    /// <summary>As <see cref="ChooseAsync"/>, where several menus carry the path and the last of their ids tells which.</summary>
    public Task<InteractionOutcome> ChooseAmongAsync(string name, InteractionOutcome answer, string path, string? among, params string[] values)
    {
        var menu = Button(answer.Message, path, among) ?? throw new DemoFault($"Nothing lets {name} choose {path} in: {answer.Text}");
        return ActAsync(name, person => person.SelectAsync(answer.Message!, menu, values));
    }

    /// <summary>A channel, as a menu of channels takes it.</summary>
    public string Place(string channel) => World.Channel(channel).Id.Text();

    /// <summary>Somebody, as a menu of people takes them.</summary>
    public string Person(string name) => World.Person(name).Id.Text();

    public string Role(string name) => World.Guilds[0].RoleOf(name).Id.Text();

    /// <summary>Several people press one button of a public card, one after the other.</summary>
    public async Task PressAsync(Message card, string button, params string[] names)
    {
        foreach (var name in names) PutAway(await ActAsync(name, person => person.ClickAsync(card, button)));
    }

    /// <summary>As <see cref="PressAsync(Message, string, string[])"/>, the button found by the path it carries.</summary>
    public Task PressPathAsync(Message card, string path, params string[] names) =>
        PressAsync(card, Button(card, path, null) ?? throw new DemoFault($"Nothing leads to {path} in: {card.Text}"), names);

    public Message Say(string name, string channel, string words) => discord.As(name).Say(World.Channel(channel), words);

    /// <summary>Remembers where a card stands, for whoever comes back to it on a later day.</summary>
    public void Keep(string what, Message card) => _cards[what] = card;

    public Message Card(string what) => _cards.GetValueOrDefault(what) ?? throw new DemoFault($"There is no card of {what} yet.");

    /// <summary>The author takes back what they wrote.</summary>
    public void Erase(Message message) => World.Delete(message);

    /// <summary>The code of what an answer leads to, by the name that it has in the demo; the first time the only one that is not known yet.</summary>
    public string Code(string what, InteractionOutcome answer, string path)
    {
        if (_codes.TryGetValue(what, out var known)) return known;
        var led = MessageText.Components(answer.Message?.Components).Select(component => component.Text("custom_id")?.Split('/')).Where(id => id is [_, var found, _] && found == path).Select(id => id![2]);
        return _codes[what] = led.FirstOrDefault(code => !_codes.ContainsValue(code)) ?? throw new DemoFault($"Nothing new leads to {path} in: {answer.Text}");
    }

    /// <summary>Waits for the latest private message of the bot's to somebody that leads there.</summary>
    public async Task<Message> LetterAsync(string name, string path)
    {
        var conversation = discord.As(name).Conversation;
        await World.WaitForAsync(_ => Found() is not null).WaitAsync(Patience, World.Clocks.Wire);
        lock (World.Gate) return Found()!;

        Message? Found() => conversation.Messages.FindLast(message => message is { Deleted: false, VisibleTo: null } && message.Author == World.Bot && Button(message, path, null) is not null);
    }

    /// <summary>Waits until a public message of the bot's shows these words.</summary>
    public async Task<Message> ShowsAsync(string channel, string words)
    {
        var place = World.Channel(channel);
        await World.WaitForAsync(_ => Found() is not null).WaitAsync(Patience, World.Clocks.Wire);
        lock (World.Gate) return Found()!;

        // A forum holds no message itself, but in its posts.
        Message? Found() => place.HoldsMessages ? FoundIn(place) : place.Guild!.Threads.Where(post => post.Parent == place).Select(FoundIn).LastOrDefault(found => found is not null);

        Message? FoundIn(Channel channel) => channel.Messages.FindLast(message =>
            message is { Deleted: false, VisibleTo: null } && message.Author == World.Bot && message.Text.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>An answer that only its person saw is gone once they close their client.</summary>
    public void PutAway(InteractionOutcome outcome)
    {
        foreach (var message in outcome.FollowUps.Prepend(outcome.Message).OfType<Message>().Where(message => message.VisibleTo is not null)) World.Delete(message);
    }

    // What a refusal offers stands under the answer that it was pressed in.
    private static (Message Message, string Button)? Found(InteractionOutcome answer, string? path, string? among) => answer.FollowUps.Append(answer.Message).OfType<Message>()
        .Select(message => Button(message, path, among) is { } button ? (message, button) : ((Message, string)?)null)
        .FirstOrDefault(found => found is not null);

    private static string? Button(Message? message, string? path, string? among) => MessageText.Components(message?.Components)
        .Select(component => component.Text("custom_id"))
        .FirstOrDefault(id => id?.Split('/') is [_, var found, .. var ids] && (path is null || found == path) && (among is null || ids.LastOrDefault() == among));

    private async Task<InteractionOutcome> ActAsync(string name, Func<Persona, Task<InteractionOutcome>> act)
    {
        await _breath.TakeAsync(name);
        var outcome = await act(discord.As(name));
        return outcome.Failure is null ? outcome : throw new DemoFault($"The bot did not answer {name}.");
    }
}

/// <summary>The demo's past cannot go on as it was written.</summary>
internal sealed class DemoFault(string message) : Exception(message);
