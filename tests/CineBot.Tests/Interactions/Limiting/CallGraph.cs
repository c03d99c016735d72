using System.Reflection;
using System.Runtime.CompilerServices;

namespace CineBot.Tests.Interactions.Limiting;

/// <summary>
/// What of the bot a method may come to run, read from its instructions: calls, delegates that it makes, every implementation of what it calls through an
/// interface, and the bodies that the compiler puts elsewhere. It reaches too much rather than too little.
/// </summary>
internal sealed class CallGraph
{
    private readonly Assembly _assembly;
    private readonly HashSet<MethodBase> _cut;
    private readonly Dictionary<MethodBase, IReadOnlyList<MethodBase>> _next = [];
    private readonly ILookup<MethodBase, MethodBase> _overriders;

    /// <summary>What is in <paramref name="cut"/> is not entered.</summary>
    public CallGraph(Assembly assembly, IEnumerable<MethodBase> cut)
    {
        _assembly = assembly;
        _cut = [.. cut];
        _overriders = assembly.GetTypes().Where(type => !type.IsInterface).SelectMany(Overrides).ToLookup(pair => pair.Declared, pair => pair.Body);
    }

    /// <summary>How a method that <paramref name="goal"/> looks for may come to run once <paramref name="start"/> does; null where none may.</summary>
    public IReadOnlyList<MethodBase>? Path(Delegate start, Func<MethodBase, bool> goal) => Path(Held(start, []), goal);

    /// <summary>As with a delegate, from a method.</summary>
    public IReadOnlyList<MethodBase>? Path(MethodBase start, Func<MethodBase, bool> goal) => Path([start], goal);

    /// <summary>The bodies of the delegates that a method makes itself.</summary>
    public IEnumerable<MethodBase> Made(MethodBase method) => Instructions.DelegatesOf(method).Select(Definition).Where(made => made.DeclaringType?.Assembly == _assembly);

    private List<MethodBase>? Path(IEnumerable<MethodBase> starts, Func<MethodBase, bool> goal)
    {
        var from = new Dictionary<MethodBase, MethodBase?>();
        var open = new Queue<MethodBase>();
        foreach (var method in starts) if (from.TryAdd(method, null)) open.Enqueue(method);
        while (open.TryDequeue(out var at))
        {
            if (goal(at)) return Trace(at, from);
            foreach (var next in Next(at))
                if (!_cut.Contains(next) && from.TryAdd(next, at)) open.Enqueue(next);
        }

        return null;
    }

    private static List<MethodBase> Trace(MethodBase at, Dictionary<MethodBase, MethodBase?> from)
    {
        var way = new List<MethodBase>();
        for (MethodBase? one = at; one is not null; one = from[one]) way.Insert(0, one);
        return way;
    }

    // A lambda brings the delegates along that it closed over.
    private static IEnumerable<MethodBase> Held(Delegate made, HashSet<object> seen)
    {
        yield return Definition(made.Method);
        if (made.Target is not { } target || !seen.Add(target) || !target.GetType().IsDefined(typeof(CompilerGeneratedAttribute))) yield break;
        foreach (var field in target.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            if (field.GetValue(target) is Delegate inner)
                foreach (var method in Held(inner, seen)) yield return method;
    }

    private IReadOnlyList<MethodBase> Next(MethodBase method)
    {
        if (_next.TryGetValue(method, out var known)) return known;
        var found = new HashSet<MethodBase>();
        foreach (var named in Instructions.MethodsOf(method).Select(Definition).Where(named => named.DeclaringType?.Assembly == _assembly))
        {
            found.Add(named);
            found.UnionWith(_overriders[named]);
        }

        if (method.GetCustomAttribute<StateMachineAttribute>() is { StateMachineType: { } machine }) found.UnionWith(machine.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly));
        if (method.DeclaringType is { } type) found.UnionWith(type.GetConstructors(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic));
        return _next[method] = [.. found];
    }

    private static IEnumerable<(MethodBase Declared, MethodBase Body)> Overrides(Type type)
    {
        var bodies = type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        foreach (var body in bodies.Where(body => body.GetBaseDefinition() != body)) yield return (Definition(body.GetBaseDefinition()), body);
        if (type.IsGenericTypeDefinition) yield break;
        foreach (var face in type.GetInterfaces())
        {
            var map = type.GetInterfaceMap(face);
            foreach (var (declared, body) in map.InterfaceMethods.Zip(map.TargetMethods)) if (body is not null) yield return (Definition(declared), Definition(body));
        }
    }

    private static MethodBase Definition(MethodBase method) =>
        method.Module.ResolveMethod(method.MetadataToken) ?? method;
}
