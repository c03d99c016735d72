using CineBot.Configuration;

namespace CineBot.Tests.Configuration;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cinebot-config-").FullName;

    private string Here => Path.Combine(_folder, "here");

    private string Beside => Path.Combine(_folder, "beside");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_file_that_was_asked_for_comes_first()
    {
        var asked = Write(_folder);
        Write(Here);

        Assert.Equal(asked, ConfigurationFile.Find(asked, Here, Beside));
    }

    [Fact]
    public void Then_that_of_the_current_directory()
    {
        Write(Beside);
        var here = Write(Here);

        Assert.Equal(here, ConfigurationFile.Find(null, Here, Beside));
    }

    [Fact]
    public void Then_the_one_beside_the_program()
    {
        var beside = Write(Beside);

        Assert.Equal(beside, ConfigurationFile.Find(null, Here, Beside));
    }

    [Fact]
    public void A_file_that_was_asked_for_and_is_missing_is_a_fault_even_if_there_is_another()
    {
        Write(Here);

        var fault = Assert.Throws<StartFault>(() => ConfigurationFile.Find("elsewhere.json", Here, Beside));

        Assert.Equal(["The configuration file elsewhere.json does not exist."], fault.Sentences);
    }

    [Fact]
    public void Without_any_file_the_way_to_name_one_is_told() =>
        Assert.Contains("--config FILE", Assert.Throws<StartFault>(() => ConfigurationFile.Find(null, Here, Beside)).Message, StringComparison.Ordinal);

    private static string Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "config"));
        var file = Path.Combine(folder, "config", "cinebot.json");
        File.WriteAllText(file, "{ }");
        return file;
    }
}
