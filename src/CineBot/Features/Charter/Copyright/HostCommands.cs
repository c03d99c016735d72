using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Copyright;

/// <summary>The moderators' own list of places that pirated copies come from.</summary>
internal sealed class HostCommands(Database database, PirateHosts hosts) : ICommandSet
{
    private const string Listing = "copyright.host-list";
    private const int Longest = 4_000;

    public void Describe(CommandMap map)
    {
        map.Press("copyright.hosts", Access.Member.If(Capabilities.Charter), Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Listing, Access.Member.If(Capabilities.Charter), Answer.Private, KeepAsync, BuildAsync);
    }

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var own = await database.ReadAsync(unit => CopyrightHostStore.All(unit, request.InGuild), cancellation);
        return new(Listing, "copyright.hosts.title", new TextField("hosts", "copyright.hosts.label") { Required = false, MaxLength = Longest, Tall = true, Hint = "copyright.hosts.hint", Value = string.Join('\n', own) });
    }

    private Task<Reply> KeepAsync(Request request, CancellationToken cancellation)
    {
        string[] typed = [.. (request.Words("hosts") ?? "").Split(['\n', ' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (typed.FirstOrDefault(line => HostPattern.Read(line) is null) is { } wrong) throw new Refusal("copyright.hosts.wrong", wrong);
        HostPattern[] own = [.. typed.Select(line => HostPattern.Read(line)!).Distinct().Except(hosts.All)];
        if (own.Length > CopyrightHostStore.Most) throw new Refusal("copyright.hosts.many", CopyrightHostStore.Most, own.Length);
        return database.WriteAsync(
            request,
            unit =>
            {
                CopyrightHostStore.Replace(unit, request.InGuild, own);
                SettingChangeStore.Add(unit, request.InGuild, request.Member, "copyright.hosts", string.Join(' ', own.Select(host => host.Written)));
                return Reply.Say("copyright.hosts.noted", (long)own.Length, (long)hosts.All.Count);
            },
            cancellation);
    }
}
