using System.ComponentModel;
using System.Diagnostics;
using CineBot.Rehearsal.Story;

namespace CineBot.Rehearsal.Peers;

/// <summary>A round of discord.js, which knows nothing of us, on a Discord of this kind: whatever it cannot read, or is refused, it complains of.</summary>
internal static class PeerRound
{
    private const string Key = "discordjs";
    private const string Where = "recommandations";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    // Where the tests install it: a story told on a page downloads nothing.
    private static readonly string Script = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "peers", "round.mjs"));

    public static async Task<StoryVerdict> JudgeAsync(CancellationToken stop)
    {
        if (!await HasNodeAsync(stop)) return StoryVerdict.NotHere(Key, "no_node");
        if (!File.Exists(Script) || !Directory.Exists(Path.Combine(Path.GetDirectoryName(Script)!, "node_modules", "discord.js"))) return StoryVerdict.NotHere(Key, "no_packages");
        await using var discord = await RehearsalDiscord.StartAsync();
        await using var peer = NodePeer.Start(Script, ("PEER_API", $"http://127.0.0.1:{discord.Port}/api"), ("PEER_TOKEN", discord.BotToken));
        try
        {
            await PlayAsync(discord, peer).WaitAsync(Patience, TimeProvider.System, stop);
            var refused = discord.Transcript.Rest.Where(exchange => exchange.Status >= 400).Select(exchange => exchange.ToString());
            return StoryVerdict.Of(Key, refused.Prepend(await peer.EndAsync()).Where(complaint => complaint.Length > 0));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or TimeoutException or People.CannotAct)
        {
            return StoryVerdict.Of(Key, [wrong.Message]);
        }
    }

    private static async Task PlayAsync(RehearsalDiscord discord, NodePeer peer)
    {
        await peer.SeesAsync("ready");
        await peer.SeesAsync("registered");
        var nora = discord.As("Nora");
        await nora.AutocompleteAsync(Where, "reco", "film", "miserab");
        var card = (await nora.SlashAsync(Where, "reco", ("film", "Les Misérables"), ("pour", discord.As("Karim").User))).Message ?? throw new InvalidOperationException("There is no card.");
        var pressed = await nora.ClickAsync(card, "Vu");
        await nora.SubmitAsync(pressed.Modal ?? throw new InvalidOperationException("There is no form."), ("Pourquoi ?", "Pour la barricade"));
        await nora.SelectAsync(card, "Ta note", "Une merveille");
        await nora.SlashAsync(Where, "attendre");
        await nora.MessageMenuAsync(card, "Garder");
        await nora.SlashAsync(Where, "tournee", ("qui", discord.As("Karim").User));
        foreach (var seen in new[] { "autocomplete", "slash", "button", "modal", "select", "deferred", "menu", "message", "thread", "event", "role", "timeout" }) await peer.SeesAsync(seen);
    }

    private static async Task<bool> HasNodeAsync(CancellationToken stop)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            await node.WaitForExitAsync(stop);
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
