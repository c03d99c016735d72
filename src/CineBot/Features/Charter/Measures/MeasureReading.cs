using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>An exclusion begins once its notice was delivered or opened: nobody is put out before they could read why and how to appeal.</summary>
internal sealed class MeasureReading(MeasureLife life) : INoticeReading
{
    public void Read(WriteUnit unit, Case one, MemberId member, string kind)
    {
        if (kind == MeasureNotices.Decided && MeasureStore.Current(unit, one) is { Kind: MeasureKind.Exclusion } measure && measure.Member == member) life.CarryOut(unit, one, measure);
    }
}
