using System.Globalization;
using CineBot.Features.Calls.Law;
using FsCheck;
using FsCheck.Fluent;

namespace CineBot.Tests.Features.Calls.Law;

public sealed class PublicTextScanTests
{
    [Theory]
    [InlineData("Appelle-moi au 06 12 34 56 78 !", "06 12 34 56 78")]
    [InlineData("tel:0612345678", "0612345678")]
    [InlineData("06.12.34.56.78", "06.12.34.56.78")]
    [InlineData("06-12-34-56-78", "06-12-34-56-78")]
    [InlineData("06/12/34/56/78", "06/12/34/56/78")]
    [InlineData("0 6 1 2 3 4 5 6 7 8", "0 6 1 2 3 4 5 6 7 8")]
    [InlineData("06 12.34 56-78", "06 12.34 56-78")]
    [InlineData("０６ １２ ３４ ５６ ７８", "０６ １２ ３４ ５６ ７８")]
    [InlineData("٠٦ ١٢ ٣٤ ٥٦ ٧٨", "٠٦ ١٢ ٣٤ ٥٦ ٧٨")]
    [InlineData("06\u00A012\u00A034\u00A056\u00A078", "06\u00A012\u00A034\u00A056\u00A078")]
    [InlineData("06\u200B12\u200B34\u200B56\u200B78", "06\u200B12\u200B34\u200B56\u200B78")]
    [InlineData("01 42 00 00 00 le soir", "01 42 00 00 00")]
    [InlineData("+33 6 12 34 56 78", "+33 6 12 34 56 78")]
    [InlineData("+33 (0)6 12 34 56 78", "+33 (0)6 12 34 56 78")]
    [InlineData("0033612345678", "0033612345678")]
    [InlineData("33612345678", "33612345678")]
    [InlineData("+32 475 12 34 56", "+32 475 12 34 56")]
    [InlineData("+1 514-555-0199", "+1 514-555-0199")]
    [InlineData("(514) 555-0199", "(514) 555-0199")]
    [InlineData("0 800 123 456", "0 800 123 456")]
    public void A_telephone_is_found_as_it_was_typed(string text, string fragment) => AssertHit(HitKind.Phone, text, fragment);

    [Theory]
    [InlineData("RDV 12 bis rue des Lilas", "12 bis rue des Lilas")]
    [InlineData("au 12, rue de la Gare.", "12, rue de la Gare")]
    [InlineData("3 AVENUE JEAN JAURÈS", "3 AVENUE JEAN JAURÈS")]
    [InlineData("12bis bd Voltaire", "12bis bd Voltaire")]
    [InlineData("5 place de la République", "5 place de la République")]
    [InlineData("14 impasse des Acacias", "14 impasse des Acacias")]
    [InlineData("chez moi, rue des Lilas 12, Namur", "rue des Lilas 12")]
    [InlineData("221 Baker Street", "221 Baker Street")]
    public void An_address_is_found_as_it_was_typed(string text, string fragment) => AssertHit(HitKind.Address, text, fragment);

    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189")]
    [InlineData("mon compte BE68539007547034 merci", "BE68539007547034")]
    [InlineData("4539 1488 0343 6467", "4539 1488 0343 6467")]
    [InlineData("378282246310005", "378282246310005")]
    [InlineData("30006 00001 12345678901 89", "30006 00001 12345678901 89")]
    [InlineData("envoie ton RIB", "ton RIB")]
    [InlineData("tes coordonnées bancaires", "coordonnées bancaires")]
    [InlineData("send your bank details", "bank details")]
    public void Bank_data_is_found_as_it_was_typed(string text, string fragment) => AssertHit(HitKind.Bank, text, fragment);

    [Theory]
    [InlineData("frais d’inscription 20 €", "frais d’inscription")]
    [InlineData("Il faut payer pour participer", "payer pour participer")]
    [InlineData("participation de 15 €", "participation de 15 €")]
    [InlineData("casting payant", "casting payant")]
    [InlineData("verser une caution de 50 euros", "verser une caution")]
    [InlineData("achetez votre book", "achetez votre book")]
    [InlineData("a small registration fee", "registration fee")]
    [InlineData("you have to pay to act", "pay to act")]
    public void Being_made_to_pay_is_found(string text, string fragment) => AssertHit(HitKind.Payment, text, fragment);

    [Theory]
    [InlineData("cherche figurants moches", "moches", "Demeaning")]
    [InlineData("une grosse dame", "grosse dame", "Demeaning")]
    [InlineData("an ugly man", "ugly", "Demeaning")]
    [InlineData("cheveux longs exigés", "cheveux longs", "Physical")]
    [InlineData("1m75 minimum", "1m75", "Physical")]
    [InlineData("1,80 m au moins", "1,80 m", "Physical")]
    [InlineData("entre 50 et 60 kg", "60 kg", "Physical")]
    [InlineData("femme blonde", "femme blonde", "Physical")]
    [InlineData("type européen", "type européen", "Physical")]
    [InlineData("a slim woman", "slim woman", "Physical")]
    public void Words_that_wound_and_looks_are_found(string text, string fragment, string kind) => AssertHit(Enum.Parse<HitKind>(kind), text, fragment);

    [Theory]
    [InlineData("12 figurants, 1 perchiste")]
    [InlineData("2026")]
    [InlineData("20h30")]
    [InlineData("de 8 h 30 à 19 h 45, le 05/12/2026")]
    [InlineData("93400")]
    [InlineData("75011 Paris, 93400 Saint-Ouen, 69003 Lyon")]
    [InlineData("13 €/repas")]
    [InlineData("105 € la journée, 150 € pour une silhouette")]
    [InlineData("05/12/2026 06/12/2026 07/12/2026")]
    [InlineData("05.12.26 06.12")]
    [InlineData("samedi 5 et dimanche 6 décembre 2026, 8h-19h")]
    [InlineData("12 places de figurants, 3 places de perchiste")]
    [InlineData("1 place de figurant")]
    [InlineData("3 cours de théâtre")]
    [InlineData("tournage rue des Lilas, 12 figurants")]
    [InlineData("10 minutes, format 16:9, 25 images par seconde, 1920x1080")]
    [InlineData("budget 1 000 000 €")]
    [InlineData("visa 123 456, SIRET 123 456 789 00012")]
    [InlineData("un gros plan sur la mer, un gros chat, une belle lumière")]
    [InlineData("repas payés, transport remboursé sur justificatifs, paiement par virement")]
    [InlineData("rémunéré 105 € brut")]
    [InlineData("timecode 00:10:20:15")]
    [InlineData("entre 20 et 30 ans, à 2 km de la gare, ligne 13, bus 85 et 139")]
    [InlineData("prise 12, séquence 14, plan 3")]
    [InlineData("noir et blanc, super 8, 35 mm, 1.85")]
    [InlineData("1,50 m de câble")]
    [InlineData("Le Ruisseau, La Place, Les Quatre Cents Coups")]
    public void Ordinary_words_and_numbers_are_left_alone(string text) => Assert.Empty(PublicTextScan.Find(text));

    [Theory]
    [InlineData("As-tu une maladie ?", "maladie")]
    [InlineData("Quelle est ta religion ?", "religion")]
    [InlineData("Ton origine ?", "Ton origine")]
    [InlineData("Are you pregnant?", "pregnant")]
    public void A_question_about_health_origin_or_belief_is_found(string question, string fragment)
    {
        Assert.Contains(new TextHit(HitKind.Intimate, fragment), PublicTextScan.FindInQuestions(question));
        Assert.Empty(PublicTextScan.Find(question));
    }

    [Theory]
    [InlineData("As-tu déjà tourné ?")]
    [InlineData("Viens-tu avec ta perche ?")]
    [InlineData("Es-tu libre les deux jours ?")]
    public void An_ordinary_question_is_left_alone(string question) => Assert.Empty(PublicTextScan.FindInQuestions(question));

    [Fact]
    public void Every_French_number_is_found_however_it_is_spaced_and_whatever_stands_around_it()
    {
        var numbers = from first in Gen.Choose(1, 9) from rest in Gen.Choose(0, 99_999_999) select $"0{first}{rest.ToString("00000000", CultureInfo.InvariantCulture)}";
        var signs = Gen.Elements("", " ", ".", "-", "\u00A0", " - ");
        var around = Gen.Elements("", "tel ", "(", "« ", "\n", "mon 06 : ");

        Prop.ForAll(Arb.From(numbers), Arb.From(signs), Arb.From(around), (number, sign, before) =>
        {
            var written = string.Join(sign, number.Chunk(2).Select(pair => new string(pair)));
            return PublicTextScan.Find($"{before}{written} merci").Any(hit => hit.Kind is HitKind.Phone && hit.Fragment.EndsWith(written, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void Every_sound_IBAN_is_found_and_one_with_a_wrong_digit_is_not()
    {
        var accounts = from bank in Gen.Choose(10_000, 99_999) from desk in Gen.Choose(10_000, 99_999) from account in Gen.Choose(100_000_000, 999_999_999) select $"{bank}{desk}00{account}11";

        Prop.ForAll(Arb.From(accounts), account =>
        {
            var key = 98 - (int)(System.Numerics.BigInteger.Parse(account + "152700", CultureInfo.InvariantCulture) % 97);
            var (right, wrong) = ($"FR{key:00}{account}", $"FR{(key == 98 ? 2 : key + 1):00}{account}");
            return PublicTextScan.Find($"compte {right} !").Contains(new(HitKind.Bank, right)) && !PublicTextScan.Find($"compte {wrong} !").Contains(new(HitKind.Bank, wrong));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void Whatever_is_typed_the_scan_ends_and_shows_only_what_was_typed()
    {
        string[] bits =
        [
            "06", "12", "+33", "(", ")", ".", "-", " ", "\n", "FR76", "rue", "place", "Lilas", "bis", "€", "payer", "pour", "participer", "moche", "\uD83D", "\0", "\u200B", "½", "٣", "１", "ﬁ", "é", "e\u0301", "RIB", "1m75", "'", "’",
        ];
        var texts = Gen.Elements(bits).ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(Arb.From(texts), text => PublicTextScan.FindInQuestions(text).All(hit => hit.Fragment.Length > 0 && text.Contains(hit.Fragment, StringComparison.Ordinal)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(40));
    }

    [Fact(Timeout = 120_000)]
    public async Task Long_hostile_texts_are_scanned_without_end_of_patience()
    {
        string[] texts = [new('0', 6000), string.Concat(Enumerable.Repeat("12 rue ", 900)), string.Concat(Enumerable.Repeat("0 6 ", 1500)), string.Concat(Enumerable.Repeat("FR76 ", 1200)), new('(', 6000)];

        var scans = await Task.Run(() => texts.Select(PublicTextScan.FindInQuestions).ToList(), TestContext.Current.CancellationToken);

        Assert.Equal(texts.Length, scans.Count);
    }

    private static void AssertHit(HitKind kind, string text, string fragment) => Assert.Equal([new(kind, fragment)], PublicTextScan.Find(text));
}
