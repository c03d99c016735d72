using CineBot.Configuration;
using CineBot.Interactions;

namespace CineBot.Tests.Configuration;

public sealed class OptionsReaderTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("cinebot-options-").FullName, "cinebot.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void The_environment_overrides_the_file_whatever_the_case()
    {
        var options = Read("""{ "Language": "fr", "Storage": { "Path": "a.db", "Backups": { "Keep": 3 } } }""",
            ("CINEBOT_Language", "en"), ("CINEBOT_STORAGE__BACKUPS__KEEP", "30"), ("CINEBOT_Storage__Backups__At", "23:15"));

        Assert.Equal(Language.English, options.DeploymentLanguage);
        Assert.Equal("a.db", options.Storage.Path);
        Assert.Equal(30, options.Storage.Backups.Keep);
        Assert.Equal(new TimeOnly(23, 15), options.Storage.Backups.At);
    }

    [Fact]
    public void Comments_and_a_last_comma_are_allowed() =>
        Assert.Equal("en", Read("""{ /* ours */ "Language": "en", // theirs""" + "\n}").Language);

    [Theory]
    [InlineData("""{ "Langauge": "en" }""", "There is no option Langauge (in FILE); the nearest one is Language.")]
    [InlineData("""{ "Discrod": { "Token": "x" } }""", "There is no option Discrod:Token (in FILE); the nearest one is Discord:Token.")]
    [InlineData("""{ "Storage": { "Backup": { "Keep": 3 } } }""", "There is no option Storage:Backup:Keep (in FILE); the nearest one is Storage:Backups:Keep.")]
    [InlineData("""{ "Language": [ "fr" ] }""", "There is no option Language:0 (in FILE); the nearest one is Language.")]
    [InlineData("""{ "Storage": "a.db" }""", "Storage in FILE is a group of options and takes no value of its own.")]
    [InlineData("""{ "Language": null }""", "Language in FILE is null: give it a value or leave it out.")]
    [InlineData("""{ "Storage": { "Backups": { "Keep": "many" } } }""", "Storage:Backups:Keep in FILE is \"many\", but must be a whole number.")]
    [InlineData("""{ "Storage": { "Backups": { "Enabled": "yes" } } }""", "Storage:Backups:Enabled in FILE is \"yes\", but must be true or false.")]
    [InlineData("""{ "Storage": { "Backups": { "At": "4 am" } } }""", "Storage:Backups:At in FILE is \"4 am\", but must be an hour such as 04:00.")]
    [InlineData("""{ "Language": "de" }""", "Language is \"de\", but must be fr or en.")]
    [InlineData("""{ "Law": { "Country": "XX" } }""", "Law:Country is \"XX\", but must be FR or BE or CH or LU or MC or CA or DZ or MA or TN or SN or CI or CM or CD or MG or LB or HT or DE or ES or IT or PT or GB or IE or NL or US or ZZ.")]
    [InlineData("""{ "Storage": { "Path": " " } }""", "Storage:Path is empty: name the file of the database.")]
    [InlineData("""{ "Storage": { "Backups": { "Keep": 0 } } }""", "Storage:Backups:Keep is 0, but must be between 1 and 3650.")]
    [InlineData("""{ "Web": { "Url": "8080" } }""", "Web:Url is \"8080\", but must be an http address such as http://127.0.0.1:8080, or empty.")]
    [InlineData("""{ "Discord": { "Token": "a", "TokenFile": "b" } }""", "Discord:Token and Discord:TokenFile are both set: keep one of them.")]
    [InlineData("""{ "Rehearsal": { "Clock": "sundial" } }""", "Rehearsal:Clock is \"sundial\", but must be stdin or empty.")]
    [InlineData("""{ "Rehearsal": { "Clock": "stdin" } }""", "Rehearsal:Clock moves time only in a rehearsal: Discord:ApiBaseUrl must be an address of this machine.")]
    [InlineData("{\n\"Language\": \"fr\"\n\"Web\": { } }", "FILE is not valid JSON (look at line 3).")]
    [InlineData("[ 1 ]", "FILE is not valid JSON (Top-level JSON element must be an object. Instead, 'Array' was found).")]
    public void A_fault_in_the_file_is_one_sentence(string json, string sentence) =>
        Assert.Equal([sentence.Replace("FILE", _file, StringComparison.Ordinal)], Faults(json));

    [Theory]
    [InlineData("CINEBOT_Discord__Tokn", "x", "There is no option CINEBOT_Discord__Tokn (in the environment); the nearest one is CINEBOT_Discord__Token.")]
    [InlineData("CINEBOT_DiscordToken", "x", "There is no option CINEBOT_DiscordToken (in the environment); the nearest one is CINEBOT_Discord__Token.")]
    [InlineData("CINEBOT_Storage__Backups__Keep", "", "CINEBOT_Storage__Backups__Keep in the environment is \"\", but must be a whole number.")]
    [InlineData("CINEBOT_Web", "x", "CINEBOT_Web in the environment is a group of options and takes no value of its own.")]
    public void A_fault_in_the_environment_is_one_sentence(string name, string value, string sentence) =>
        Assert.Equal([sentence], Faults("{ }", (name, value)));

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Assert.Equal(2, Faults("""{ "Langauge": "en", "Storage": { "Backups": { "Keep": "many" } } }""").Count);

    [Theory]
    [InlineData("PATH")]
    [InlineData("CINEBOT_REQUIRE_PEERS")]
    [InlineData("CINEBOT_REQUIRE_BROWSER")]
    [InlineData("CINEBOT_CHROMIUM")]
    [InlineData("CINEBOT_OPENAPI")]
    public void Other_variables_are_nobodys_business(string name) => Assert.Equal(new Options(), Read("{ }", (name, "1")));

    [Theory]
    [InlineData("https://discord.com/api/v10", true)]
    [InlineData("http://127.0.0.1:5050/api/v10", true)]
    [InlineData("http://localhost:5050", true)]
    [InlineData("http://[::1]:5050/api/v10", true)]
    [InlineData("https://127.0.0.1/api/v10", false)]
    [InlineData("http://discord.com/api/v10", false)]
    [InlineData("https://discord.com/api/v9", false)]
    [InlineData("https://discord.com.example.org/api/v10", false)]
    [InlineData("http://127.0.0.1@example.org/api/v10", false)]
    [InlineData("http://10.0.0.1/api/v10", false)]
    [InlineData("discord.com", false)]
    public void The_bot_reaches_only_discord_and_this_machine(string url, bool allowed) =>
        Assert.Equal(allowed, Faults("{ }", ("CINEBOT_Discord__ApiBaseUrl", url)).Count == 0);

    private Options Read(string json, params (string Name, string Value)[] environment)
    {
        File.WriteAllText(_file, json);
        return OptionsReader.Read(SettingsInFile.Read(_file), SettingsInEnvironment.Read(environment.ToDictionary(pair => pair.Name, pair => pair.Value)));
    }

    private IReadOnlyList<string> Faults(string json, params (string Name, string Value)[] environment)
    {
        try
        {
            Read(json, environment);
            return [];
        }
        catch (StartFault fault)
        {
            return fault.Sentences;
        }
    }
}
