using CineBot.Browser.Browsing;
using CineBot.Rehearsal.World;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser.Scrolling;

/// <summary>A large club is as light under the fingers as a small one.</summary>
public sealed class ScrollingTests(Chromium chromium)
{
    private const string Place = "archives";
    private const int People = 200, Messages = 2000, Passed = 300, LongestMs = 100;

    [Fact(Timeout = 240_000)]
    public Task Three_hundred_of_two_thousand_messages_pass_without_a_long_task() => House.PlayAsync(
        chromium,
        async house =>
        {
            var nora = await house.OpenAsync("Nora", channel: Place);
            await Expect(nora.Message($"n° {Messages} ")).ToBeVisibleAsync();
            await nora.Log.HoverAsync();

            var tasks = await MainThread.WatchAsync(nora.Page, () => ScrollUpAsync(nora));

            Assert.True(tasks.Count > 100, $"Only {tasks.Count} tasks were seen: the measure sees nothing.");
            Assert.True(tasks[0] < LongestMs, $"The longest tasks took {string.Join(", ", tasks.Take(5))} ms.");
        },
        Fill);

    /// <summary>Turns the wheel until this many messages have been in sight.</summary>
    private static async Task ScrollUpAsync(Window window)
    {
        for (var turns = 0; turns < 400; turns++)
        {
            await window.Page.Mouse.WheelAsync(0, -500);
            if (await window.Page.EvaluateAsync<int>(Seen) >= Passed) return;
        }

        Assert.Fail($"The wheel never brought {Passed} messages into sight.");
    }

    // Two frames, so that what the wheel asked for is drawn; then the messages in sight are counted with those that were.
    private const string Seen = """
        async () => {
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          const log = document.querySelector("[role=log]").getBoundingClientRect();
          window.seen ??= new Set();
          for (const article of document.querySelectorAll("[role=log] article")) {
            const { top, bottom } = article.getBoundingClientRect();
            if (bottom > log.top && top < log.bottom) window.seen.add(article.dataset.message);
          }
          return window.seen.size;
        }
        """;

    private static void Fill(VirtualWorld world)
    {
        var guild = world.Guilds[0];
        var channel = world.AddChannel(guild, Place);
        var people = Enumerable.Range(guild.Members.Count, People - guild.Members.Count).Select(number => world.AddUser($"Glaneuse {number}")).ToList();
        foreach (var person in people) world.AddMember(guild, person);
        for (var number = 1; number <= Messages; number++)
            world.Post(new Message(world.NewId(), channel, people[number * 7 % people.Count], world.Now) { Content = Words(number, people[number % people.Count]) }, null, MentionParser.AllKinds);
    }

    private static string Words(int number, User other) => (number % 5) switch
    {
        0 => $"Message n° {number} : **on y va** <t:{1_790_000_000 + (number * 60)}:R> avec <@{other.Id}>, ||sauf s’il pleut||",
        1 => $"> Quelqu’un a vu « L’Atalante » ?\nMessage n° {number} : oui, *trois fois*, et `encore` demain",
        2 => $"# Programme\n- Message n° {number} \n- puis un film\n- puis un débat",
        3 => $"Message n° {number} https://www.cinematheque.fr/ et un peu plus de mots pour que la ligne soit longue, comme le sont celles des gens qui aiment un film et le disent",
        _ => $"Message n° {number} ",
    };
}
