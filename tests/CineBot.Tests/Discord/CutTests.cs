using CineBot.Discord.Writing;

namespace CineBot.Tests.Discord;

public sealed class CutTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Theory]
    [InlineData("Cléo", 4, "Cléo")]
    [InlineData("Cléo de 5", 8, "Cléo de…")]
    [InlineData("Cléo de 5", 5, "Cléo…")]
    [InlineData("a" + Family + "b", 11, "a…")]
    [InlineData(Family + Family, 12, Family + "…")]
    public void A_text_is_cut_between_what_a_reader_sees_as_characters(string text, int length, string cut) => Assert.Equal(cut, Cut.Plain(text, length));

    [Theory]
    [InlineData("vu par <@123456789>", 15, "vu par…")]
    [InlineData(@"vu par \<@123456789>", 15, @"vu par \<@1234…")]
    [InlineData(@"aaaa\*bbbb", 6, "aaaa…")]
    [InlineData(@"aaaa\\bbbb", 7, @"aaaa\\…")]
    [InlineData("> ||elle part||", 11, "> ||elle…||")]
    [InlineData("> ||elle part||", 14, "> ||elle pa…||")]
    [InlineData(@"\|\|elle part", 9, @"\|\|elle…")]
    [InlineData("> ||oui|| et non", 12, "> ||oui|| e…")]
    [InlineData("> ||oui|| et non", 9, "> ||ou…||")]
    [InlineData("> ||oui|| et non", 5, ">…")]
    public void Markup_is_never_left_half_written(string text, int length, string cut) => Assert.Equal(cut, Cut.Markdown(text, length));
}
