using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>The languages that servers and people chose; one indexed read each.</summary>
internal sealed class Languages(Database database, Options options) : ILanguages
{
    public async ValueTask<Language> OfServerAsync(GuildId? guild, CancellationToken cancellation) =>
        guild is { } server && Known(await database.ReadAsync(unit => SettingsStore.FindLanguage(unit, server), cancellation)) is { } chosen
            ? chosen
            : options.DeploymentLanguage;

    public async ValueTask<Language?> OfMemberAsync(MemberId member, CancellationToken cancellation) =>
        Known(await database.ReadAsync(unit => MemberStore.FindLanguage(unit, member), cancellation));

    public async ValueTask<Language> OfMessagesAsync(MemberId member, GuildId? guild, CancellationToken cancellation) =>
        Known(await database.ReadAsync(unit => MemberStore.FindReading(unit, member), cancellation)) ?? await OfServerAsync(guild, cancellation);

    private static Language? Known(string? code) => code switch
    {
        "fr" => Language.French,
        "en" => Language.English,
        _ => null,
    };
}
