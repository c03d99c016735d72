using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Tests.Infrastructure;

/// <summary>Private threads of a kind that only the tests know, with the rules that a test sets.</summary>
internal sealed class ScratchThreads : IPrivateThreadSource
{
    public string Kind => "scratch-talk";

    public bool IsWatching { get; set; }

    /// <summary>How many must be inside for those who are to go on.</summary>
    public int Fewest { get; set; }

    /// <summary>Those who may only come in where others are already.</summary>
    public HashSet<MemberId> Accompanied { get; } = [];

    public List<ThreadNews> News { get; } = [];

    public Text Name(IReadUnit unit, CardRef thread) => new("common.already_done");

    public Card Opening(IReadUnit unit, CardRef thread) => new(new Line("common.busy"));

    public bool MayEnter(IReadUnit unit, CardRef thread, MemberId member, IReadOnlyCollection<MemberId> inside) => !Accompanied.Contains(member) || inside.Count >= 2;

    public bool IsWatched(IReadUnit unit, CardRef thread) => IsWatching;

    public bool MayGoOn(IReadUnit unit, CardRef thread, IReadOnlyCollection<MemberId> inside) => inside.Count >= Fewest;

    public void Happened(WriteUnit unit, CardRef thread, ThreadNews news) => News.Add(news);
}
