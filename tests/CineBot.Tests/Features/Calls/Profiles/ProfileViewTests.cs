using CineBot.Features.Calls.Profiles;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Profiles;

public sealed class ProfileViewTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_profile_in_the_directory_is_read_from_its_persons_menu()
    {
        await _club.HaveProfileAsync(Of(Karim) with { Gear = "Zoom H6", Languages = "arabe" });

        var seen = await ViewAsync(Nora, Karim);

        Assert.Contains("Zoom H6", _club.Words(seen));
        Assert.Contains("Saint-Denis (93)", _club.Words(seen));
        Assert.Equal("contact.propose", seen.Button("contact.propose").Path);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("matching")]
    public async Task A_profile_that_is_not_shown_here_looks_like_none(string seen)
    {
        await _club.HaveProfileAsync(Of(Karim), Visibilities.Find(seen)!.Value);

        var hidden = await ViewAsync(Nora, Karim);
        var none = await ViewAsync(Nora, Chantal);

        Assert.Equal("profile.nothing_here", hidden.Key());
        Assert.Equal(_club.Words(none).Replace($"{Chantal}", $"{Karim}", StringComparison.Ordinal), _club.Words(hidden));
        Assert.Empty(hidden.Reply.Buttons);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Those_who_keep_apart_read_nothing_of_each_other_whoever_chose_it(bool isReaders)
    {
        await _club.HaveProfileAsync(Of(Karim));
        Assert.NotNull((await ViewAsync(Nora, Karim)).Reply.Card);
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, isReaders ? Nora : Karim, [isReaders ? Karim : Nora]));

        var hidden = await ViewAsync(Nora, Karim);

        Assert.Equal("profile.nothing_here", hidden.Key());
    }

    [Fact]
    public async Task Another_server_reads_nothing_of_it()
    {
        await _club.HaveProfileAsync(Of(Karim));
        _club.Guild = Voisins;

        Assert.Equal("profile.nothing_here", (await ViewAsync(Nora, Karim)).Key());
    }

    [Fact]
    public async Task One_sees_oneself_as_others_do_and_begins_where_there_is_nothing()
    {
        await _club.HaveProfileAsync(Of(Karim), Visibility.Nobody);

        var own = await ViewAsync(Karim, Karim);
        var none = await ViewAsync(Chantal, Chantal);

        Assert.Equal("profile.open", own.Button("profile.open").Path);
        Assert.Equal("profile.begin", none.Button("profile.begin").Path);
    }

    private Task<Answered> ViewAsync(MemberId reader, MemberId member) => _club.SendAsync(_club.Ask(reader, "view-profile") with { Subject = new(member, null, null, null) });
}
