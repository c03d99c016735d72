using CineBot.Features.Films;

namespace CineBot.Tests.Features.Films;

public sealed class FilmIdTests
{
    [Theory]
    [InlineData("c:cleo-de-5-a-7-1962")]
    [InlineData("tt0055852")]
    [InlineData("f:7")]
    [InlineData("a")]
    public void Small_letters_digits_colons_and_dashes_make_an_id(string text)
    {
        Assert.True(FilmId.TryParse(text, out var id));
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Cléo")]
    [InlineData("C:CLEO")]
    [InlineData("c:cleo ")]
    [InlineData("c:cleo\n")]
    [InlineData("c:٥")]
    [InlineData("c|x")]
    public void Nothing_else_does(string? text) => Assert.False(FilmId.TryParse(text, out _));

    [Fact]
    public void An_id_has_at_most_64_characters()
    {
        Assert.True(FilmId.TryParse(new string('a', 64), out _));
        Assert.False(FilmId.TryParse(new string('a', 65), out _));
    }
}
