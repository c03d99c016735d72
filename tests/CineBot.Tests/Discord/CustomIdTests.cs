using CineBot.Discord;
using FsCheck.Fluent;

namespace CineBot.Tests.Discord;

public sealed class CustomIdTests
{
    [Fact]
    public void A_button_carries_its_path_and_ids() => Assert.Equal("1/film.wish/7/c:cleo-5.7", CustomId.Write("film.wish", ["7", "c:cleo-5.7"]));

    [Fact]
    public void A_form_carries_the_interaction_that_opened_it() => Assert.Equal("1f/film.why/42/7", CustomId.Write("film.why", new InteractionId(42), ["7"]));

    [Fact]
    public void What_was_written_comes_back()
    {
        var id = CustomId.Parse("1f/film.why/42/7/x_y")!;

        Assert.Equal("film.why", id.Path);
        Assert.Equal(new InteractionId(42), id.Opener);
        Assert.Equal(["7", "x_y"], id.Ids);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1/")]
    [InlineData("0/film.wish/7")]
    [InlineData("2/film.wish/7")]
    [InlineData("1/film.wish/")]
    [InlineData("1/film.wish//7")]
    [InlineData("1/Film.wish")]
    [InlineData("1/film..wish")]
    [InlineData("1/film.wish/a b")]
    [InlineData("1/film.wish/é")]
    [InlineData("1/film.wish/7\n")]
    [InlineData("1/film.wish\n")]
    [InlineData("1f/film.why")]
    [InlineData("1f/film.why/abc")]
    [InlineData("1f/film.why/0")]
    [InlineData("1f/film.why/+5")]
    [InlineData("1f/film.why/9223372036854775808")]
    [InlineData("||||||||||||||||||||||||||||||||||||||||||||||||||")]
    [InlineData("bWFsZm9ybWVkIGJhc2U2NA==")]
    public void What_is_not_ours_is_nothing(string? text) => Assert.Null(CustomId.Parse(text));

    [Fact]
    public void A_hundred_characters_are_taken_and_one_more_is_not()
    {
        var room = CustomId.MaxLength - "1/film.wish/".Length;

        Assert.NotNull(CustomId.Write("film.wish", [new('7', room)]));
        Assert.Null(CustomId.Write("film.wish", [new('7', room + 1)]));
        Assert.Null(CustomId.Parse("1/film.wish/" + new string('7', room + 1)));
    }

    [Fact]
    public void Reading_never_throws() =>
        Fixed.Check(Gen.Elements("1/", "1f/", "film.wish", "/", "7", "é", "\ud83d", "\0", " ", ".", "-").ArrayOf(), parts =>
            CustomId.Parse(string.Concat(parts)) is null or { Path.Length: > 0 });

    [Fact]
    public void Whatever_can_be_written_reads_back_the_same() =>
        Fixed.Check(Gen.Elements("7", "c:cleo", "tt0056801", "a_b", "x.y", "-", "", "é", "a/b", new string('z', 60)).ArrayOf(), ids =>
            CustomId.Write("film.wish", ids) is not { } written || (written.Length <= 100 && CustomId.Parse(written)!.Ids.SequenceEqual(ids)));
}
