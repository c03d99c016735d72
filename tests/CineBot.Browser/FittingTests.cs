using CineBot.Browser.Browsing;

namespace CineBot.Browser;

/// <summary>Whoever reads large, or on something small, reads everything from top to bottom: nothing has to be pushed sideways.</summary>
public sealed class FittingTests(Chromium chromium)
{
    [Theory(Timeout = 300_000)]
    [InlineData("200 %")]
    [InlineData("320 px")]
    public Task Every_view_fits(string name) => House.PlayAsync(chromium, async house =>
    {
        await house.RecommendAsync("Zoé", "Une femme marche, et Paris avec elle.");
        await house.RecommendAsync("Nora", "Une ville entière chante, et l’on voudrait y prendre le train.", "c:les-demoiselles-de-rochefort-1967");
        var nora = await house.OpenAsync("Nora", name == "200 %" ? Look.ZoomedTwice : Look.Narrowest);
        var faults = new List<string>();
        foreach (var view in View.All)
        {
            await nora.GoAsync("recommandations");
            await view.OpenAsync(nora);
            faults.AddRange((await nora.TooWideAsync()).Select(fault => $"{view}: {fault}"));
        }

        Assert.Empty(faults);
    });
}
