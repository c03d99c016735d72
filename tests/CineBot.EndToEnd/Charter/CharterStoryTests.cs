using System.Text;
using CineBot.EndToEnd.Calls;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Charter;

/// <summary>A newcomer meets the charter over a real socket, and it changes under them.</summary>
public sealed class CharterStoryTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_newcomer_is_asked_once_goes_on_where_they_were_and_is_asked_anew_only_for_what_matters(string language)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        var words = CharterWords.Of(language);
        var open = (await NoraSlashesAsync(shoot)).Modal!;

        await PublishAsync(shoot, words, words.PublishIt);
        var asked = await SlashAsync(shoot, "Zoé", "Tambour : 12 figurants");
        Assert.Contains(words.Asked, asked.Text, StringComparison.Ordinal);
        var form = (await AcceptAsync(shoot, "Zoé", asked, words)).Modal!;
        Assert.Equal("Tambour : 12 figurants", form.Fields.First(field => field.CustomId == "what").Value);
        var preview = await shoot.Discord.As("Zoé").SubmitAsync(form, ("when", shoot.Words.When), ("where", "93400"), ("terms", "volunteer"));
        await shoot.Discord.As("Zoé").ClickAsync(preview.Message!, "1/call.publish/1");
        Assert.Contains("Tambour", (await shoot.CardAsync(1)).Text, StringComparison.Ordinal);

        var late = await shoot.Nora.SubmitAsync(open, ("what", shoot.Words.FewWanted), ("when", shoot.Words.When), ("where", "93400"), ("terms", "volunteer"));
        Assert.Contains(words.Asked, late.Text, StringComparison.Ordinal);
        var again = (await AcceptAsync(shoot, "Nora", late, words)).Modal!;
        Assert.Equal([shoot.Words.FewWanted, shoot.Words.When, "93400"], again.Fields.Take(3).Select(field => field.Value));

        await PublishAsync(shoot, words, words.TouchUp, text => text.Replace(words.Example, "Stop", StringComparison.Ordinal));
        Assert.NotNull((await SlashAsync(shoot, "Zoé", "2 figurants")).Modal);

        await PublishAsync(shoot, words, words.AskAnew, text => text.Replace(words.Want, "…", StringComparison.Ordinal));
        var anew = await SlashAsync(shoot, "Zoé", "2 figurants");
        Assert.Contains(words.AskedAgain, anew.Text, StringComparison.Ordinal);
        Assert.NotNull((await AcceptAsync(shoot, "Zoé", anew, words)).Modal);
        Assert.All(shoot.World.Messages.Where(message => message.VisibleTo is null), message => Assert.DoesNotContain(words.Title, message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taking_it_back_is_one_press_and_asks_again_next_time()
    {
        await using var shoot = await Shoot.OpenAsync("fr");
        var words = CharterWords.InFrench;
        await PublishAsync(shoot, words, words.PublishIt);
        await AcceptAsync(shoot, "Zoé", await SlashAsync(shoot, "Zoé", "2 figurants"), words);

        var read = await shoot.Discord.As("Zoé").SlashAsync(Shoot.Where, words.Read);
        await shoot.Discord.As("Zoé").ClickAsync(read.Message!, words.TakeBack);

        Assert.Contains(words.Asked, (await SlashAsync(shoot, "Zoé", "2 figurants")).Text, StringComparison.Ordinal);
    }

    /// <summary>An administrator says which roles it may be, a moderator chooses one, and it comes with the agreement and goes with it.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_role_comes_with_the_charter_and_goes_with_it(string language)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        var (words, guild) = (CharterWords.Of(language), shoot.World.Guilds[0]);
        var (team, zoé) = (guild.RoleOf("Équipe technique"), guild.Members[shoot.World.Person("Zoé").Id]);
        await PublishAsync(shoot, words, words.PublishIt);
        var panel = await shoot.Discord.As("Agnès").SlashAsync(Shoot.Where, words.Settings);
        await shoot.Discord.As("Agnès").ClickAsync(panel.Message!, "1/charter.panel");
        await shoot.Discord.As("Agnès").SelectAsync(panel.Message!, "1/charter.roles", team.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await shoot.Discord.As("Agnès").SelectAsync(panel.Message!, "1/charter.role", "Équipe technique");

        await AcceptAsync(shoot, "Zoé", await SlashAsync(shoot, "Zoé", "2 figurants"), words);
        await shoot.World.WaitForAsync(_ => zoé.Roles.Contains(team.Id), TestContext.Current.CancellationToken);

        var read = await shoot.Discord.As("Zoé").SlashAsync(Shoot.Where, words.Read);
        var back = await shoot.Discord.As("Zoé").ClickAsync(read.Message!, words.TakeBack);
        Assert.Contains($"<@&{team.Id}>", back.Text, StringComparison.Ordinal);
        await shoot.World.WaitForAsync(_ => !zoé.Roles.Contains(team.Id), TestContext.Current.CancellationToken);
    }

    private static Task<InteractionOutcome> NoraSlashesAsync(Shoot shoot) => shoot.Nora.SlashAsync(Shoot.Where, shoot.Words.Command("extras"));

    private static Task<InteractionOutcome> SlashAsync(Shoot shoot, string person, string what) =>
        shoot.Discord.As(person).SlashAsync(Shoot.Where, shoot.Words.Command("extras"), (shoot.Words.Command0 == "tournage" ? "quoi" : "what", what));

    /// <summary>The person reads what they were asked about and accepts; returns what they have before them then.</summary>
    private static async Task<InteractionOutcome> AcceptAsync(Shoot shoot, string person, InteractionOutcome asked, CharterWords words)
    {
        var read = await shoot.Discord.As(person).ClickAsync(asked.Message!, words.ReadAndAccept);
        Assert.Contains(words.Title, read.Text, StringComparison.Ordinal);
        return await shoot.Discord.As(person).ClickAsync(read.Message!, words.Agree);
    }

    /// <summary>Agnès publishes the text that ships, or that text changed in her language, by this button.</summary>
    private static async Task PublishAsync(Shoot shoot, CharterWords words, string button, Func<string, string>? change = null)
    {
        (string Name, object Value)[] files = change is null ? [] : [(words.French, File("fr", change)), (words.English, File("en", change))];
        var preview = await shoot.Discord.As("Agnès").SlashAsync(Shoot.Where, words.Publish, files);
        await shoot.Discord.As("Agnès").ClickAsync(preview.Message!, button);
    }

    private static AttachedFile File(string language, Func<string, string> change)
    {
        var shipped = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", $"charter.{language}.md"));
        return new($"charter.{language}.md", "text/markdown", Encoding.UTF8.GetBytes(change(shipped)));
    }
}
