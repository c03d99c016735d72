using CineBot.Features.Charter.Copyright;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Features.Charter.Copyright;

public sealed class CopyrightScanTests
{
    private static readonly HostPattern[] Known = [new("films.example"), new("pirates.*")];

    [Theory]
    [InlineData("magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a", nameof(CopyrightKind.Magnet))]
    [InlineData("le voici : MAGNET:?xt=truc", nameof(CopyrightKind.Magnet))]
    [InlineData("colle urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a dans ton logiciel", nameof(CopyrightKind.Magnet))]
    [InlineData("https://quelque.part/cleo.torrent", nameof(CopyrightKind.Torrent))]
    [InlineData("prends cleo.de.5.a.7.TORRENT, vite", nameof(CopyrightKind.Torrent))]
    [InlineData("https://films.example/cleo", nameof(CopyrightKind.Host))]
    [InlineData("va sur www.films.example", nameof(CopyrightKind.Host))]
    [InlineData("FILMS.EXAMPLE:8080/x", nameof(CopyrightKind.Host))]
    [InlineData("https://films.example@ailleurs", nameof(CopyrightKind.Host))]
    [InlineData("films[.]example", nameof(CopyrightKind.Host))]
    [InlineData("films (dot) example", nameof(CopyrightKind.Host))]
    [InlineData("films[point]example", nameof(CopyrightKind.Host))]
    [InlineData("films . example", nameof(CopyrightKind.Host))]
    [InlineData("films%2Eexample", nameof(CopyrightKind.Host))]
    [InlineData("films\u200B.exa\u00ADmple", nameof(CopyrightKind.Host))]
    [InlineData("ｆｉｌｍｓ．ｅｘａｍｐｌｅ", nameof(CopyrightKind.Host))]
    [InlineData("films。example", nameof(CopyrightKind.Host))]
    [InlineData("pirates.to/film", nameof(CopyrightKind.Host))]
    [InlineData("www2.pirates.co.uk", nameof(CopyrightKind.Host))]
    public void A_link_to_a_pirated_copy_is_found_however_it_is_spelt(string words, string kind) =>
        Assert.Equal(kind, $"{CopyrightScan.Find(words, Known)?.Kind}");

    [Theory]
    [InlineData("Un torrent de larmes, de la première image à la dernière.")]
    [InlineData("Torrents of Spring, 1989")]
    [InlineData("Un fichier .torrent ? Non merci, je l’ai en DVD.")]
    [InlineData("Les pirates. To be or not to be. Il faut le voir.")]
    [InlineData("https://www.mediatheque.example/pirates")]
    [InlineData("mesfilms.example")]
    [InlineData("films.example.org")]
    [InlineData("pirates.association.org")]
    [InlineData("Le magnet de mon frigo : Varda !")]
    [InlineData("RDV 14.30, 3 rue de la Gare. 100% plein air (point de vue : le phare)")]
    [InlineData("")]
    [InlineData("\uD83D")]
    public void Words_about_it_and_other_addresses_pass(string words) => Assert.Null(CopyrightScan.Find(words, Known));

    [Theory]
    [InlineData("https://www.Films.Example/a?b", "films.example")]
    [InlineData("  films.example ", "films.example")]
    [InlineData("pirates.*", "pirates.*")]
    [InlineData("*.example", null)]
    [InlineData("films", null)]
    [InlineData("films..example", null)]
    [InlineData("fil ms.example", null)]
    [InlineData(".*", null)]
    [InlineData("", null)]
    public void A_host_is_read_as_moderators_type_it(string typed, string? host) => Assert.Equal(host, HostPattern.Read(typed)?.Written);

    [Fact]
    public void The_list_that_ships_is_read_and_short()
    {
        using var folder = new TestFolder();

        Assert.InRange(PirateHosts.Read(folder.Path, AppContext.BaseDirectory).All.Count, 10, 40);
    }

    [Theory]
    [InlineData("{ \"hosts\": [\"films\"] }", "{0}: \"films\" is no host such as \"films.example\" or \"films.*\".")]
    [InlineData("{ \"hosts\": [\"Films.example\"] }", "{0}: \"Films.example\" is no host such as \"films.example\" or \"films.*\".")]
    [InlineData("{ \"hosts\": [null] }", "{0}: \"\" is no host such as \"films.example\" or \"films.*\".")]
    [InlineData("{ \"hosts\": [\"films.example\", \"films.example\"] }", "{0}: \"films.example\" stands there twice.")]
    [InlineData("{ }", "{0}: it has no \"hosts\".")]
    [InlineData("null", "{0}: it has no \"hosts\".")]
    [InlineData("{ \"hosts\": [\n oops ] }", "{0} is not a list of hosts (look at line 2).")]
    [InlineData("{ \"sites\": [] }", "{0} is not a list of hosts (look at line 1).")]
    public void A_fault_in_the_operators_list_is_one_sentence(string content, string sentence)
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, PirateHosts.Place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);

        var fault = Assert.Throws<StartFault>(() => PirateHosts.Read(folder.Path, AppContext.BaseDirectory));

        Assert.Equal([string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence.Replace("{ ", "{{ ", StringComparison.Ordinal), path)], fault.Sentences);
    }

    [Fact]
    public void Without_the_list_the_program_is_not_whole()
    {
        using var folder = new TestFolder();

        Assert.Equal($"There is no {PirateHosts.Place} beside the program: install it again.", Assert.Throws<StartFault>(() => PirateHosts.Read(folder.Path, folder.Path)).Sentences.Single());
    }
}
