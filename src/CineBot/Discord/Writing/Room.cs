namespace CineBot.Discord.Writing;

/// <summary>What is left of a message's limits while it is written: components, characters, and the custom_ids already given.</summary>
internal sealed class Room(int components = Room.MaxComponents, int characters = Room.MaxCharacters)
{
    public const int MaxComponents = 40;

    /// <summary>A little under the 4,000 that Discord takes.</summary>
    public const int MaxCharacters = 3900;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public int Components { get; private set; } = components;

    public int Characters { get; private set; } = characters;

    /// <summary>How many lines and parts found no room.</summary>
    public int LeftOut { get; private set; }

    public bool TryTake(int components, int characters = 0)
    {
        if (components > Components || characters > Characters) return false;
        Components -= components;
        Characters -= characters;
        return true;
    }

    public void GiveBack(int components, int characters)
    {
        Components += components;
        Characters += characters;
    }

    public void LeaveOut(int parts = 1) => LeftOut += parts;

    /// <summary>Null where the path or an id cannot be written, or a component of the message already has this custom_id.</summary>
    public string? Claim(string path, IReadOnlyList<string> ids) => CustomId.Write(path, ids) is { } id && _ids.Add(id) ? id : null;
}
