using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Calls;

/// <summary>The place where a call stands is deleted: nobody who answered it is lost.</summary>
public sealed class LostCardStoryTests
{
    [Fact(Timeout = 240_000)]
    public async Task When_its_forum_is_deleted_the_card_stands_elsewhere_and_when_its_post_is_Nora_puts_it_up_again()
    {
        await using var shoot = await Shoot.OpenAsync("fr");
        var crowd = await shoot.FillAsync();
        shoot.World.DeleteChannel((await shoot.CardAsync(1)).Channel);
        await shoot.AnswerAsync(shoot.Nora, "call.repost/1");
        var again = await shoot.CardAsync(1);

        var forum = shoot.World.Channel("tournages");
        shoot.World.DeleteChannel(forum);
        await shoot.UntilAsync(unit => CardBook.Find(unit, CallCard.RefTo(shoot.Here, 1)) is { } place && place.Channel.Value != (long)forum.Id);
        await shoot.HearsAsync(shoot.Nora, "a été supprimé");
        await shoot.WithdrawAsync(crowd[1], 1, 1);
        await shoot.AnswerAsync(crowd[2], "call.accept/1/1");

        Assert.NotEqual(again, await shoot.CardAsync(1));
        Assert.Equal((2, 1), (await shoot.CountAsync(1, ApplicationState.Confirmed), await shoot.CountAsync(1, ApplicationState.Withdrawn)));
        Assert.InRange(shoot.Discord.Transcript.Rest.Count(exchange => exchange.Status is >= 400), 0, 3);
    }
}
