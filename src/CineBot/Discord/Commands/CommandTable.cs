using System.Collections.Frozen;
using CineBot.Interactions;

namespace CineBot.Discord.Commands;

/// <summary>
/// The commands by the names that people see, in both languages: what arrives leads to its handler, what is written names a command
/// as the reader types it. <paramref name="own"/> is the deployment's language, whose names are the registered ones.
/// </summary>
internal sealed class CommandTable(CommandMap map, Texts texts, Language own)
{
    private readonly Lazy<IReadOnlyDictionary<CommandType, CommandNode>> _roots = new(() => Grow(map));
    private volatile FrozenDictionary<string, long> _ids = FrozenDictionary<string, long>.Empty;

    public Language Own => own;

    public Language Other => own is Language.French ? Language.English : Language.French;

    /// <summary>The commands of one kind, top level, in the order of their paths.</summary>
    public IReadOnlyList<CommandNode> Of(CommandType type) => _roots.Value[type].Children;

    /// <summary>Null where the names, from the command down to the subcommand, lead nowhere.</summary>
    public Handler? Find(CommandType type, IReadOnlyList<string> names)
    {
        var node = _roots.Value[type];
        foreach (var name in names)
        {
            if (Pick(node.Children, name, child => $"command.{child.Path}.name", child => child.Segment) is not { } child) return null;
            node = child;
        }

        return node.Handler;
    }

    public Option? FindOption(Handler handler, string name) =>
        Pick(handler.Options, name, option => $"command.{handler.Path}.{option.Name}.name", option => option.Name);

    /// <summary>How people type it, without the slash: « tournage figurants ».</summary>
    public string NameOf(string path, Language language)
    {
        var segments = path.Split('.');
        return string.Join(' ', segments.Select((segment, depth) => Name($"command.{string.Join('.', segments[..(depth + 1)])}.name", segment, language)));
    }

    /// <summary>The text in one language, else in the other, else the canonical word.</summary>
    public string Name(string key, string canonical, Language language) =>
        texts.Find(key, language) ?? texts.Find(key, language is Language.French ? Language.English : Language.French) ?? canonical;

    /// <summary>Where Discord keeps the command at <paramref name="path"/>; null until it has said so.</summary>
    public long? IdOf(string path) => _ids.TryGetValue(path.Split('.')[0], out var id) ? id : null;

    /// <summary>Remembers where Discord keeps the typed commands, by registered name.</summary>
    public void Learn(IEnumerable<(string Name, long Id)> registered)
    {
        var byName = Of(CommandType.Chat).ToDictionary(node => Name($"command.{node.Path}.name", node.Segment, own), node => node.Path);
        _ids = registered.Where(command => byName.ContainsKey(command.Name)).ToFrozenDictionary(command => byName[command.Name], command => command.Id);
    }

    // The registered name comes first: it wins where another command has it in the other language.
    private T? Pick<T>(IReadOnlyList<T> among, string name, Func<T, string> key, Func<T, string> canonical) where T : class =>
        among.FirstOrDefault(one => Name(key(one), canonical(one), own) == name)
        ?? among.FirstOrDefault(one => texts.Find(key(one), Other) == name)
        ?? among.FirstOrDefault(one => canonical(one) == name);

    private static Dictionary<CommandType, CommandNode> Grow(CommandMap map)
    {
        var roots = Enum.GetValues<CommandType>().ToDictionary(type => type, _ => new CommandNode(""));
        foreach (var handler in map.Handlers.OrderBy(handler => handler.Path, StringComparer.Ordinal))
        {
            if (TypeOf(handler.Kind) is not { } type) continue;
            // A menu is one name, whatever its path; only typed commands have subcommands.
            string[] segments = type is CommandType.Chat ? handler.Path.Split('.') : [handler.Path];
            segments.Aggregate(roots[type], (node, segment) => node.ChildAt(segment)).Handler = handler;
        }

        return roots;
    }

    private static CommandType? TypeOf(HandlerKind kind) => kind switch
    {
        HandlerKind.Command => CommandType.Chat,
        HandlerKind.PersonMenu => CommandType.Person,
        HandlerKind.MessageMenu => CommandType.Message,
        _ => null,
    };
}
