using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>Everything that happens, numbered, for the windows that are open; the latest of it is kept for those that were cut off. All under the world's lock.</summary>
internal sealed class LiveFeed
{
    private const int Kept = 2000;
    private readonly VirtualWorld _world;
    private readonly string _epoch;
    private readonly Queue<LiveEntry> _latest = [];
    private readonly List<LiveReader> _readers = [];
    private long _number;

    // Nothing is written for nobody: tests and load runs open no page.
    private bool _watched;

    public LiveFeed(VirtualWorld world, InteractionDesk desk)
    {
        _world = world;
        _epoch = world.Clocks.Wire.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
        Messages = new ShownMessage(desk);
        Channels = new ShownChannel(Messages);
        world.Happened += new LiveNews(this).Hear;
    }

    public ShownMessage Messages { get; }

    public ShownChannel Channels { get; }

    /// <summary>Where the feed stands; what comes later is not in what was read under the same lock.</summary>
    public string Position
    {
        get
        {
            Wake();
            return Id(_number);
        }
    }

    public bool IsWatched => _watched;

    /// <summary>Heard once, when the first window opens.</summary>
    public event Action? Woken;

    /// <summary>For everybody alike.</summary>
    public void Say(string name, Func<JsonNode> data)
    {
        if (!_watched) return;
        var word = Word(name, data());
        SayEach(_ => word);
    }

    /// <summary>For each as it concerns them; asked for again when somebody comes back.</summary>
    public void SayEach(Func<User, LiveWord?> word)
    {
        if (!_watched) return;
        var entry = new LiveEntry(++_number, word);
        _latest.Enqueue(entry);
        if (_latest.Count > Kept) _latest.Dequeue();
        foreach (var reader in _readers.Where(reader => !Offer(reader, entry)).ToList())
        {
            _readers.Remove(reader);
            reader.Cut();
        }
    }

    public LiveWord Word(string name, JsonNode data) => new(name, data.ForPage(_world));

    public void Refresh(string what)
    {
        lock (_world.Gate) Say("refresh", () => new JsonObject { ["what"] = what });
    }

    /// <summary>Opens a window that was last told of <paramref name="position"/>; when too much is forgotten since, it is told to read everything anew.</summary>
    public LiveReader Open(User viewer, string? position)
    {
        lock (_world.Gate)
        {
            Wake();
            var reader = new LiveReader(viewer);
            if (After(position) is { } missed) missed.ForEach(entry => Offer(reader, entry));
            else reader.Offer(new LiveLine(Id(_number), new LiveWord("reload", "{}")));
            _readers.Add(reader);
            return reader;
        }
    }

    public void Close(LiveReader reader)
    {
        lock (_world.Gate) _readers.Remove(reader);
        reader.Cut();
    }

    private void Wake()
    {
        if (_watched) return;
        _watched = true;
        Woken?.Invoke();
    }

    private string Id(long number) => $"{_epoch}-{number}";

    private List<LiveEntry>? After(string? position)
    {
        var parts = position?.Split('-') ?? [];
        if (parts.Length != 2 || parts[0] != _epoch || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (number > _number || number < _number - _latest.Count) return null;
        return [.. _latest.Where(entry => entry.Number > number)];
    }

    private bool Offer(LiveReader reader, LiveEntry entry) =>
        entry.For(reader.Viewer) is not { } word || reader.Offer(new LiveLine(Id(entry.Number), word));
}
