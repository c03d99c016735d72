using CineBot.Configuration;

namespace CineBot.Tests.Configuration;

public sealed class ShippedConfigTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "config", "cinebot.json");

    [Fact]
    public void The_shipped_file_binds_and_says_what_would_be_so_without_it() =>
        Assert.Equal(new Options(), OptionsReader.Read(SettingsInFile.Read(Shipped), []));

    [Fact]
    public void Every_option_is_in_the_shipped_file_and_nothing_else() =>
        Assert.Equal(
            OptionName.All.Select(option => option.Path).Order(StringComparer.Ordinal),
            SettingsInFile.Read(Shipped).Select(setting => setting.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_in_the_shipped_file_has_a_comment_above_it()
    {
        var lines = File.ReadAllLines(Shipped).Select(line => line.Trim()).ToArray();
        var options = lines.Index().Where(line => line.Item.StartsWith('"') && !line.Item.EndsWith('{')).ToArray();

        Assert.Equal(OptionName.All.Count, options.Length);
        Assert.All(options, line => Assert.StartsWith("//", lines[line.Index - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void The_names_are_those_that_operators_rely_on() =>
        Assert.Equal(
            [
                "Discord:ApiBaseUrl", "Discord:Token", "Discord:TokenFile", "Language", "Law:Country", "Rehearsal:Clock",
                "Storage:Backups:At", "Storage:Backups:Directory", "Storage:Backups:Enabled", "Storage:Backups:Keep", "Storage:Path",
                "Tmdb:ApiBaseUrl", "Tmdb:Token", "Tmdb:TokenFile", "Web:Url", "Zone",
            ],
            OptionName.All.Select(option => option.Path).Order(StringComparer.Ordinal));
}
