using CineBot.Browser.Browsing;

namespace CineBot.Browser.Axe;

/// <summary>axe-core, which others wrote to find what shuts people out, finds nothing serious on any view, light, dark or on a phone.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    // What it finds, as one line each; what needs a human to judge is not among it.
    private const string Judge = """
        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
            .filter((fault) => fault.impact === "serious" || fault.impact === "critical")
            .flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`))
        """;

    [Theory(Timeout = 300_000)]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task No_view_has_a_serious_fault(string name)
    {
        chromium.Demand();
        var axe = await AxeShelf.ScriptAsync(TestContext.Current.CancellationToken);
        var look = name switch { "dark" => Look.Night, "phone" => Look.Phone, _ => Look.Desk };
        await House.PlayAsync(chromium, async house =>
        {
            await house.RecommendAsync("Zoé", "Une femme marche, et Paris avec elle.");
            var nora = await house.OpenAsync("Nora", look with { MayInject = true }, "recommandations");
            await nora.Page.AddInitScriptAsync(axe);
            var faults = new List<string>();
            foreach (var view in View.All)
            {
                await nora.GoAsync("recommandations");
                await view.OpenAsync(nora);
                faults.AddRange((await nora.Page.EvaluateAsync<string[]>(Judge)).Select(fault => $"{view}: {fault}"));
            }

            Assert.Empty(faults);
        });
    }
}
