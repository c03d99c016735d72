using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;

namespace CineBot.Rehearsal.Page;

/// <summary>Notices what no event of Discord's tells: how interactions get on, whether the bot is there, its commands, the community's clock, the filling.</summary>
internal sealed class LiveWatch
{
    private readonly RehearsalDiscord _discord;
    private readonly PageState _state;
    private readonly Dictionary<string, string> _said = [];
    private readonly List<(LiveInteraction Interaction, string Said)> _open = [];

    public LiveWatch(RehearsalDiscord discord)
    {
        (_discord, _state) = (discord, new PageState(discord));
        discord.World.Changed.Raised += Look;
        discord.Live.Woken += Remember;
        discord.Interactions.Begun += interaction => _open.Add((interaction, ""));
        if (discord.World.Clocks.Community is OffsetTime time) time.Moved += _ => Locked(() => discord.Live.Say("clock", _state.Clock));
    }

    private void Locked(Action act)
    {
        lock (_discord.World.Gate) act();
    }

    /// <summary>What a window reads when it opens is no news to it.</summary>
    private void Remember()
    {
        IsNew("bot", _state.Bot().Written());
        IsNew("fill", _discord.Filling.ToJson().Written());
        IsNew("commands", $"{_discord.Commands.Version}");
    }

    private void Look()
    {
        if (!_discord.Live.IsWatched) return;
        SayWhenNew("bot", _state.Bot);
        SayWhenNew("fill", _discord.Filling.ToJson);
        if (IsNew("commands", $"{_discord.Commands.Version}")) _discord.Live.Say("commands", () => new JsonObject());
        for (var i = _open.Count - 1; i >= 0; i--) Follow(i);
    }

    private void SayWhenNew(string name, Func<JsonObject> data)
    {
        var json = data();
        if (IsNew(name, json.Written())) _discord.Live.Say(name, () => json);
    }

    private bool IsNew(string name, string text)
    {
        if (_said.GetValueOrDefault(name) == text) return false;
        _said[name] = text;
        return true;
    }

    private void Follow(int index)
    {
        var (interaction, said) = _open[index];
        var json = ShownInteraction.Of(interaction);
        var text = json.Written();
        if (text != said)
        {
            var word = _discord.Live.Word("interaction", new JsonObject { ["interaction"] = json });
            _discord.Live.SayEach(viewer => viewer == interaction.Person ? word : null);
            _open[index] = (interaction, text);
        }

        if (interaction.IsSettled) _open.RemoveAt(index);
    }
}
