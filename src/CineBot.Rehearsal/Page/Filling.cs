using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>How far the community's past has been played.</summary>
internal sealed class Filling(VirtualWorld world)
{
    private int _done;
    private int _of;
    private string? _scene;
    private string? _problem;

    public bool IsOver { get; private set; } = true;

    public void Begin(int of) => Say(() => (_of, _done, IsOver) = (of, 0, false));

    public void Play(string scene) => Say(() => _scene = scene);

    public void Played() => Say(() => _done++);

    public void End(string? problem = null) => Say(() => (IsOver, _scene, _problem) = (true, null, problem));

    public JsonObject ToJson() => new()
    {
        ["over"] = IsOver,
        ["done"] = _done,
        ["of"] = _of,
        ["scene"] = _scene,
        ["problem"] = _problem,
    };

    private void Say(Action change)
    {
        lock (world.Gate)
        {
            change();
            world.Changed.Raise();
        }
    }
}
