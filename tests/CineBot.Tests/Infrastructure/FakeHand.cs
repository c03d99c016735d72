using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;

namespace CineBot.Tests.Infrastructure;

/// <summary>What the bot did to people, one line each; what a test lets fail throws instead.</summary>
internal sealed class FakeHand : IMemberHand
{
    private readonly Lock _lock = new();

    public List<string> Done { get; } = [];

    public List<string> Reasons { get; } = [];

    /// <summary>What Discord says to the next try; asked at each.</summary>
    public Func<DeliveryFault?> Answer { get; set; } = () => null;

    /// <summary>Called after it is done and before the bot hears of it.</summary>
    public Action Afterwards { get; set; } = () => { };

    public Task GiveAsync(GuildId guild, MemberId member, RoleId role, string reason, CancellationToken cancellation) => DoAsync($"give {role} {member}", reason);

    public Task TakeAsync(GuildId guild, MemberId member, RoleId role, string reason, CancellationToken cancellation) => DoAsync($"take {role} {member}", reason);

    public Task ExcludeAsync(GuildId guild, MemberId member, string reason, CancellationToken cancellation) => DoAsync($"exclude {member}", reason);

    public Task LetBackAsync(GuildId guild, MemberId member, string reason, CancellationToken cancellation) => DoAsync($"let back {member}", reason);

    private Task DoAsync(string what, string reason)
    {
        lock (_lock)
        {
            if (Answer() is { } fault) throw new DeliveryFailure(fault);
            Done.Add(what);
            Reasons.Add(reason);
        }

        Afterwards();
        return Task.CompletedTask;
    }
}
