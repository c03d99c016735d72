using CineBot.Features.Calls;
using CineBot.Features.Calls.Roles;

namespace CineBot.Tests.Features.Calls.Roles;

public sealed class FilmRolesTests : IDisposable
{
    private static readonly FilmRoles Shipped = FilmRoles.Read("/nowhere", AppContext.BaseDirectory);

    private readonly string _here = System.IO.Directory.CreateTempSubdirectory("cinebot-roles-").FullName;

    public void Dispose() => System.IO.Directory.Delete(_here, recursive: true);

    [Fact]
    public void The_shipped_roles_stand_in_their_departments()
    {
        Assert.InRange(Shipped.All.Count, 75, 90);
        Assert.Equal(["directing", "writing", "production", "locations", "camera", "electric", "grip", "sound", "art", "hmc", "cast", "post", "community"], Shipped.Departments.Select(department => department.Slug));
        Assert.All(Shipped.Departments, department => Assert.All(department.Roles, role => Assert.Equal(department.Slug, role.Department)));
        Assert.Equal(Shipped.All.Count, Shipped.All.Select(role => role.French).Distinct().Count());
        Assert.Equal(Shipped.All.Count, Shipped.All.Select(role => role.English).Distinct().Count());
        Assert.Equal(["role", "doublure", "voix", "cascade"], Shipped.All.Where(role => role.Kind is CallKind.Cast).Select(role => role.Slug));
        Assert.Equal(["silhouette", "figurant"], Shipped.All.Where(role => role.Kind is CallKind.Extras).Select(role => role.Slug));
        Assert.Contains(Shipped.All, role => role is { Slug: "montage", IsRemote: true });
    }

    [Fact]
    public void No_word_names_two_shipped_roles() => Assert.All(
        Shipped.All.SelectMany(role => role.Names, (role, name) => (role, name)),
        pair => Assert.Equal($"{pair.name}: {pair.role.Slug}", $"{pair.name}: {Shipped.Named(RoleWords.Folded(pair.name))?.Slug}"));

    [Theory]
    [InlineData("perch", "perche")]
    [InlineData("Boom", "perche")]
    [InlineData("chef op", "dop")]
    [InlineData("monteuse", "montage")]
    [InlineData("etalonn", "etalonnage")]
    [InlineData("opératrice du son", "ing-son")]
    [InlineData("sound mix", "ing-son")]
    [InlineData("figurants", "figurant")]
    public void A_search_finds_by_either_language_without_accents(string typed, string slug) => Assert.Equal(slug, Shipped.Search(typed, 25)[0].Slug);

    [Fact]
    public void A_search_offers_at_most_what_was_asked_and_keeps_to_a_kind()
    {
        Assert.Equal("realisation", Shipped.Search("", 25)[0].Slug);
        Assert.Equal(25, Shipped.Search("", 25).Count);
        Assert.Empty(Shipped.Search("zzzz", 25));
        Assert.All(Shipped.Search("", 25, CallKind.Cast), role => Assert.Equal(CallKind.Cast, role.Kind));
        Assert.Null(Shipped.Find("no-such"));
        Assert.Null(Shipped.Find(null));
    }

    [Fact]
    public void An_operators_file_adds_changes_and_hides()
    {
        Write("""
            {
              "departments": [ // ours
                { "slug": "sound", "fr": "Le son", "en": "Sound", "roles": [
                  { "slug": "bruits", "fr": "Chasseur·se de sons", "en": "Sound hunter", "aliases": ["audionaturaliste"] },
                  { "slug": "perche", "fr": "Percheur·se", "en": "Boom op" } ] },
                { "slug": "puppets", "fr": "Marionnettes", "en": "Puppets", "roles": [ { "slug": "marionnettiste", "fr": "Marionnettiste", "en": "Puppeteer", "kind": "cast" } ] },
                { "slug": "post", "fr": "Post-production", "en": "Post-production", "roles": [ { "slug": "vfx", "off": true } ] },
              ]
            }
            """);

        var roles = FilmRoles.Read(_here, AppContext.BaseDirectory);

        Assert.Equal(["ing-son", "perche", "bruits"], roles.Departments.Single(department => department.Slug == "sound").Roles.Select(role => role.Slug));
        Assert.Equal("Le son", roles.Departments.Single(department => department.Slug == "sound").French);
        Assert.Equal("Percheur·se", roles.Find("perche")!.French);
        Assert.Equal("puppets", roles.Departments[^1].Slug);
        Assert.Equal(CallKind.Cast, roles.Find("marionnettiste")!.Kind);
        Assert.Null(roles.Find("vfx"));
        Assert.Equal("bruits", Assert.Single(new CastingReader(roles).Read("2 chasseuses de sons").Lines).Role.Slug);
        Assert.Equal(Shipped.All.Count + 1, roles.All.Count);
    }

    [Theory]
    [InlineData("{", "is not a file of film roles (look at line 1).")]
    [InlineData("{ \"departments\": 3 }", "is not a file of film roles (look at line 1).")]
    [InlineData("{ \"roles\": [] }", "is not a file of film roles (look at line 1).")]
    [InlineData("null", ": it has no \"departments\".")]
    [InlineData("{ \"departments\": [] }", ": it has no \"departments\".")]
    [InlineData("{ \"departments\": [null] }", ": department no. 1 is empty.")]
    [InlineData("{ \"departments\": [{ \"slug\": \"x\", \"fr\": \"X\" }] }", ": department x: \"en\" must be 1 to 60 characters.")]
    [InlineData("{ \"departments\": [{ \"slug\": \"X Y\", \"fr\": \"X\", \"en\": \"X\" }] }", ": department X Y: \"slug\" must be 1 to 32 small letters, digits and hyphens.")]
    [InlineData("{ \"departments\": [{ \"slug\": \"x\", \"fr\": \"X\", \"en\": \"X\", \"roles\": [{ \"slug\": \"a\", \"en\": \"A\" }] }] }", ": role a: \"fr\" must be 1 to 60 characters.")]
    [InlineData("{ \"departments\": [{ \"slug\": \"x\", \"fr\": \"X\", \"en\": \"X\", \"roles\": [null] }] }", ": role no. 1 of department x is empty.")]
    [InlineData("{ \"departments\": [{ \"slug\": \"x\", \"fr\": \"X\", \"en\": \"X\", \"roles\": [{ \"slug\": \"a\", \"fr\": \"A\", \"en\": \"A\", \"kind\": \"star\" }] }] }", ": role a: \"kind\" is \"star\", but must be extras, cast or crew.")]
    [InlineData("{ \"departments\": [{ \"slug\": \"x\", \"fr\": \"X\", \"en\": \"X\", \"roles\": [{ \"slug\": \"a\", \"fr\": \"A\", \"en\": \"A\", \"aliases\": [\"\"] }] }] }", ": role a: \"aliases\" must be 1 to 60 characters.")]
    [InlineData("{ \"departments\": [{ \"slug\": \"x\", \"fr\": \"X\", \"en\": \"X\", \"roles\": [{ \"slug\": \"a\", \"off\": true }, { \"slug\": \"a\", \"fr\": \"A\", \"en\": \"A\" }] }] }", ": role a stands there twice.")]
    public void A_fault_of_the_operators_is_told_in_one_sentence(string file, string sentence)
    {
        Write(file);

        var fault = Assert.Throws<StartFault>(() => FilmRoles.Read(_here, AppContext.BaseDirectory));

        Assert.EndsWith(sentence, Assert.Single(fault.Sentences), StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(_here, RoleFile.Place), fault.Sentences[0], StringComparison.Ordinal);
    }

    private void Write(string text)
    {
        System.IO.Directory.CreateDirectory(Path.Combine(_here, "config"));
        File.WriteAllText(Path.Combine(_here, RoleFile.Place), text);
    }
}
