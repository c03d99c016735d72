using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Storage;

namespace CineBot.Tests.Infrastructure;

/// <summary>Who has which letters, in the order in which the bot learnt it.</summary>
internal sealed class ReadNotices : INoticeReading
{
    public List<(MemberId Member, string Kind)> Letters { get; } = [];

    public void Read(WriteUnit unit, Case one, MemberId member, string kind) => Letters.Add((member, kind));
}
