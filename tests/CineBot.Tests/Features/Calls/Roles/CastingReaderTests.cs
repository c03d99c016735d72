using CineBot.Features.Calls;
using CineBot.Features.Calls.Roles;
using FsCheck;
using FsCheck.Fluent;

namespace CineBot.Tests.Features.Calls.Roles;

public sealed class CastingReaderTests
{
    private static readonly FilmRoles Roles = FilmRoles.Read("/nowhere", AppContext.BaseDirectory);
    private static readonly CastingReader Reader = new(Roles);

    [Theory]
    [InlineData("12 figurants, 1 perchiste", "12 figurant, 1 perche")]
    [InlineData("deux comédiennes et un chef op'", "2 role f, 1 dop")]
    [InlineData("3 extras + 1 boom operator", "3 figurant, 1 perche")]
    [InlineData("3 extras + a boom operator", "3 figurant, 1 perche")]
    [InlineData("figurant·es", "1 figurant")]
    [InlineData("40 figurant·es", "40 figurant")]
    [InlineData("40 figurant.e.s", "40 figurant")]
    [InlineData("40 figurant(e)s", "40 figurant")]
    [InlineData("40 figurant-e-s", "40 figurant")]
    [InlineData("40 figurantes", "40 figurant f")]
    [InlineData("2 comédien.ne.s", "2 role")]
    [InlineData("2 comédien·nes", "2 role")]
    [InlineData("2 comédiens/comédiennes", "2 role")]
    [InlineData("1 HMC (habillage, maquillage, coiffure)\n2 figurants, 1 perchiste", "1 hmc, 2 figurant, 1 perche")]
    [InlineData("1 Accessibility (sign language, audio description)", "1 accessibilite")]
    [InlineData("3 Actor (woman), 2 actors", "3 role f, 2 role")]
    [InlineData("4 extras (women)", "4 figurant f")]
    [InlineData("extra (woman) x 4", "4 figurant f")]
    [InlineData("2 comédiens et comédiennes", "2 role")]
    [InlineData("2 comédiens et 3 comédiennes", "2 role, 3 role f")]
    [InlineData("une actrice", "1 role f")]
    [InlineData("acteur/rice", "1 role")]
    [InlineData("two actresses", "2 role")]
    [InlineData("chef op", "1 dop")]
    [InlineData("1 chef op’", "1 dop")]
    [InlineData("une cheffe op", "1 dop")]
    [InlineData("chef-opératrice", "1 dop")]
    [InlineData("1 DoP", "1 dop")]
    [InlineData("directrice de la photo", "1 dop")]
    [InlineData("un ingé son", "1 ing-son")]
    [InlineData("ingénieure du son", "1 ing-son")]
    [InlineData("chef opérateur du son", "1 ing-son")]
    [InlineData("HMC", "1 hmc")]
    [InlineData("1 script", "1 scripte")]
    [InlineData("prod", "1 prod")]
    [InlineData("1er AR", "1 1ar")]
    [InlineData("un premier assistant réalisateur", "1 1ar")]
    [InlineData("1ère assistante réalisatrice", "1 1ar")]
    [InlineData("1ᵉʳ·ère assistant·e réal", "1 1ar")]
    [InlineData("2 1st ACs", "2 1ac")]
    [InlineData("2nd AD", "1 2ar")]
    [InlineData("seconde assistante caméra", "1 2ac")]
    [InlineData("two sparks, a gaffer, one key grip", "2 elec, 1 chef-elec, 1 chef-mach")]
    [InlineData("une perchman", "1 perche")]
    [InlineData("3 grips\n2 électros\n1 régisseuse générale", "3 mach, 2 elec, 1 reg-gen")]
    [InlineData("- 2 figurants\n- 1 scripte\n* 1 maquilleuse", "2 figurant, 1 scripte, 1 maquillage")]
    [InlineData("figurants : 12", "12 figurant")]
    [InlineData("figurants x12", "12 figurant")]
    [InlineData("12x figurants", "12 figurant")]
    [InlineData("12 x figurants", "12 figurant")]
    [InlineData("une dizaine de figurants", "10 figurant")]
    [InlineData("une quinzaine d’actrices", "15 role f")]
    [InlineData("deux douzaines de figurants", "24 figurant")]
    [InlineData("a dozen extras", "12 figurant")]
    [InlineData("a couple of extras", "2 figurant")]
    [InlineData("vingt-cinq figurants", "25 figurant")]
    [InlineData("dix-sept figurants", "17 figurant")]
    [InlineData("soixante-dix figurants", "70 figurant")]
    [InlineData("dix figurants", "10 figurant")]
    [InlineData("twenty-five extras", "25 figurant")]
    [InlineData("ninety extras", "90 figurant")]
    [InlineData("cent figurants", "100 figurant")]
    [InlineData("deux cents figurants", "200 figurant")]
    [InlineData("cent vingt figurants", "120 figurant")]
    [InlineData("１２ figurants", "12 figurant")]
    [InlineData("012 figurants", "12 figurant")]
    [InlineData("je cherche 2 monteurs", "2 montage")]
    [InlineData("Nous recherchons une étalonneuse et un mixeur", "1 etalonnage, 1 mixage")]
    [InlineData("we need 2 hair stylists and a make-up artist", "2 coiffure, 1 maquillage")]
    [InlineData("perchiste, scripte & accessoiriste", "1 perche, 1 scripte, 1 accessoires")]
    [InlineData("comédienne ; coordinatrice d'intimité", "1 role f, 1 intimite")]
    [InlineData("500 figurants", "500 figurant")]
    [InlineData("PERCHISTE", "1 perche")]
    public void A_text_of_the_grammar_is_read(string text, string read)
    {
        var reading = Reader.Read(text);

        Assert.Equal(read, string.Join(", ", reading.Lines.Select(line => $"{line.Seats} {line.Role.Slug}{(line.IsFeminine ? " f" : "")}")));
        Assert.True(reading.IsWhole);
    }

    [Theory]
    [InlineData("Figurants pour une scène de bal", "Figurants pour une scène de bal")]
    [InlineData("1 boom operator (woman)", "1 boom operator (woman)")]
    [InlineData("12 figurants, 1 dompteur de lions", "1 dompteur de lions")]
    [InlineData("Le Petit Bal perdu", "Le Petit Bal perdu")]
    [InlineData("12 à 15 figurants", "12 à 15 figurants")]
    [InlineData("1,5 figurant", "1")]
    [InlineData("1.5 figurant", "1.5 figurant")]
    [InlineData("½ figurant", "½ figurant")]
    [InlineData("des figurants et des cascadeurs 3 ou 4", "des cascadeurs 3 ou 4")]
    [InlineData("12", "12")]
    [InlineData("٣ figurants", "٣ figurants")]
    [InlineData("10^12 figurants", "10^12 figurants")]
    public void What_is_not_of_the_grammar_is_reported_whole(string text, string unread)
    {
        var reading = Reader.Read(text);

        Assert.Equal(unread, Assert.Single(reading.Unread));
        Assert.False(reading.IsWhole);
        Assert.Null(reading.Fault);
    }

    [Theory]
    [InlineData("0 figurant")]
    [InlineData("zéro figurant")]
    [InlineData("-1 figurant")]
    [InlineData("−1 figurant")]
    [InlineData("501 figurants")]
    [InlineData("1000000000000 figurants")]
    [InlineData("10¹² figurants")]
    [InlineData("1 000 000 figurants")]
    [InlineData("99999999999999999999999999 figurants")]
    [InlineData("figurants x 0")]
    [InlineData("mille figurants")]
    [InlineData("deux mille figurants")]
    [InlineData("une centaine de figurants, 0 perchiste")]
    public void A_number_that_no_call_can_have_is_refused_with_a_sentence(string text)
    {
        var fault = Reader.Read(text).Fault;

        Assert.Equal("role.seats", fault!.Key);
        Assert.Equal(CallRole.MostSeats, fault.Args[0]);
    }

    [Fact]
    public void More_roles_than_a_call_holds_are_refused()
    {
        var all = Roles.All.Take(CallRole.MostRoles + 1).Select(role => role.English).ToList();

        Assert.Null(Reader.Read(string.Join('\n', all.SkipLast(1))).Fault);
        Assert.Equal("role.too_many", Reader.Read(string.Join('\n', all)).Fault!.Key);
    }

    [Fact]
    public void Every_name_and_alias_of_every_role_is_read_as_that_role() => Assert.All(
        Roles.All.SelectMany(role => role.Names, (role, name) => (role, name)).Where(pair => pair.name.IndexOfAny([',', '(']) < 0),
        pair => Assert.Equal($"{pair.role.Slug} 3", Reader.Read($"3 {pair.name}") is { IsWhole: true, Lines: [var line] } ? $"{line.Role.Slug} {line.Seats}" : "unread: " + pair.name));

    [Fact]
    public void Every_feminine_and_plural_is_read_as_its_role() => Assert.All(
        Roles.All.SelectMany(role => Inclusive.Pairs(role.French).Any() ? new[] { Inclusive.Feminine(role.French), Inclusive.Plain(role.French) + "s", Inclusive.Feminine(role.French) + "s" } : [], (role, name) => (role, name))
            .Where(pair => !pair.name.Contains('(') && !pair.role.French.EndsWith('s')),
        pair => Assert.Equal(pair.role.Slug, Reader.Read($"deux {pair.name}").Lines is [var line] ? line.Role.Slug : "unread: " + pair.name));

    [Fact]
    public void Only_a_part_can_be_a_womans()
    {
        Assert.Equal("Comédienne", Reader.Read("2 comédiennes").Lines[0].Name.French);
        Assert.Equal("Actor (woman)", Reader.Read("2 comédiennes").Lines[0].Name.English);
        Assert.Equal("Chef·fe monteur·se", Reader.Read("une monteuse").Lines[0].Name.French);
    }

    [Fact]
    public void No_text_whatever_breaks_the_reading_and_none_is_lost()
    {
        string[] bits =
        [
            "12", "0", "-", "−", "1 000", "figurant", "figurant·es", "comédien.ne.s", "(e)", "·", "’", "'", "et", "and", "+", "/", ",", ";", "\n", " ", "x", "une", "dizaine", "de", "chef", "op", "1er",
            "\uD83D", "\0", "\u0301", "½", "٣", "１", "²", "perchiste", "boom operator", "cent", "mille", "é", "ﬁ", "<@1>", "vingt",
        ];
        var texts = Gen.Elements(bits).ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(Arb.From(texts), text =>
        {
            var reading = Reader.Read(text);
            return reading.Lines.All(line => line.Seats is >= 1 and <= CallRole.MostSeats) && reading.Unread.All(text.Contains);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(30));
    }
}
