using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Calls.Digests;
using CineBot.Features.Calls.Discussions;
using CineBot.Features.Calls.Law;
using CineBot.Features.Calls.Management;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Calls.Roles;
using CineBot.Features.Calls.Threads;
using CineBot.Features.Charter;
using CineBot.Features.Charter.Allies;
using CineBot.Features.Charter.Appeals;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Copyright;
using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using CineBot.Features.Charter.Repairs;
using CineBot.Features.Charter.Reports;
using CineBot.Features.Charter.Rereading;
using CineBot.Features.Charter.Safeguards;
using CineBot.Features.Digest;
using CineBot.Features.Films;
using CineBot.Features.Films.Identity;
using CineBot.Features.Films.Sources;
using CineBot.Features.Help;
using CineBot.Features.Members;
using CineBot.Features.Places;
using CineBot.Features.Recommendations;
using CineBot.Features.Recommendations.Avoiding;
using CineBot.Features.Recommendations.Digests;
using CineBot.Features.Recommendations.Learning;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Features.Recommendations.Lists;
using CineBot.Features.Recommendations.Lists.Again;
using CineBot.Features.Recommendations.Lists.Exchange;
using CineBot.Features.Recommendations.News;
using CineBot.Features.Recommendations.Pictures;
using CineBot.Features.Recommendations.Sheet;
using CineBot.Features.Recommendations.Tonight;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Features.WatchParties;
using CineBot.Features.WatchParties.Choosing;
using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Digests;
using CineBot.Features.WatchParties.Series;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineBot;

/// <summary>Every feature, in the order of the folders: what is not in this list does not exist.</summary>
internal static class FeatureParts
{
    public static void Add(IServiceCollection services)
    {
        CallParts.Add(services);
        ApplicationParts.Add(services);
        RoleParts.Add(services);
        AgeParts.Add(services);
        LawParts.Add(services);
        ProfileParts.Add(services);
        ManagementParts.Add(services);
        ThreadParts.Add(services);
        DiscussionParts.Add(services);
        services.AddSingleton<IDigestSource, ComingShoots>();
        CharterParts.Add(services);
        CopyrightParts.Add(services);
        RereadingParts.Add(services);
        CaseParts.Add(services);
        ReportParts.Add(services);
        MeasureParts.Add(services);
        NoticeParts.Add(services);
        AppealParts.Add(services);
        SafeguardParts.Add(services);
        AllyParts.Add(services);
        HearingParts.Add(services);
        RepairParts.Add(services);
        DigestParts.Add(services);
        AddFilms(services);
        AddHelp(services);
        AddMembers(services);
        AddPlaces(services);
        AddRecommendations(services);
        AddSettings(services);
        AddWatchParties(services);
    }

    private static void AddFilms(IServiceCollection services)
    {
        services.AddSingleton(parts => FilmCatalogue.Open(Path.Combine(parts.GetRequiredService<DatabaseFile>().Folder, "films.db"), parts.GetRequiredService<ILogger<FilmCatalogue>>()));
        services.AddSingleton<OutsideFilms>();
        services.AddSingleton<FilmIdentity>();
        services.AddSingleton<Reunion>();
        services.AddHostedService<ReunionClock>();
        services.AddSingleton<FilmChoice>();
    }

    private static void AddHelp(IServiceCollection services) => services.AddSingleton<ICommandSet, HelpCommands>();

    private static void AddMembers(IServiceCollection services)
    {
        services.AddSingleton<IPersonalData, MemberData>();
        services.AddSingleton<IReach, MemberReach>();
        services.AddSingleton<INights, MemberNights>();
        services.AddSingleton<Eraser>();
        services.AddSingleton<ErasureDesk>();
        services.AddSingleton<SettingsPanel>();
        services.AddSingleton<ExportHtml>();
        services.AddSingleton<Exporter>();
        services.AddSingleton<ExportPace>();
        services.AddSingleton<PrivacyNotice>();
        services.AddSingleton<ICommandSet, MySettingsCommands>();
        services.AddSingleton<ICommandSet, HoursCommands>();
        services.AddSingleton<ICommandSet, PauseCommands>();
        services.AddSingleton<ICommandSet, ReachCommands>();
        services.AddSingleton<ICommandSet, ExportCommands>();
        services.AddSingleton<ICommandSet, EraseCommands>();
        services.AddSingleton<ICommandSet, PrivacyCommands>();
    }

    private static void AddPlaces(IServiceCollection services)
    {
        services.AddSingleton<PlaceBook>();
        services.AddSingleton<PlaceChoice>();
    }

    private static void AddRecommendations(IServiceCollection services)
    {
        services.AddSingleton<ISpokenFilms, SpokenFilms>();
        services.AddSingleton<IFilmReferences, RecommendedFilms>();
        services.AddSingleton<Posting>();
        services.AddSingleton<SheetDesk>();
        services.AddSingleton<PosterDesk>();
        services.AddHostedService<PosterClock>();
        services.AddSingleton<TasteDesk>();
        services.AddHostedService<TasteClock>();
        services.AddSingleton<ICommandSet, AvoidCommands>();
        services.AddSingleton(GoodNews.Thanks);
        services.AddSingleton(GoodNews.Seen);
        services.AddSingleton<GoodNews>();
        services.AddSingleton<IReminderSource, GoodNewsWords>();
        services.AddSingleton<ICommandSet, RecommendCommands>();
        services.AddSingleton<ICommandSet, ReactionCommands>();
        services.AddSingleton<ICommandSet, VoiceCommands>();
        services.AddSingleton<ICommandSet, MessageMenuCommands>();
        services.AddSingleton<ICommandSet, MarkCommands>();
        services.AddSingleton<ICommandSet, MyFilmsCommands>();
        ExchangeParts.Add(services);
        services.AddSingleton<ICommandSet, AgainCommands>();
        services.AddSingleton<IReminderSource, AgainWords>();
        services.AddSingleton<Shelving>();
        services.AddHostedService<LeavingClock>();
        DigestFilmParts.Add(services);
        services.AddSingleton<ICommandSet, FilmCommands>();
        services.AddSingleton<ICommandSet, PlaceCommands>();
        services.AddSingleton<ICommandSet, TonightCommands>();
        services.AddSingleton<ICardSource, RecommendationCard>();
        services.AddSingleton<RecommendationData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<RecommendationData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<RecommendationData>());
    }

    private static void AddSettings(IServiceCollection services)
    {
        services.AddSingleton<ILanguages, Languages>();
        RightsParts.Add(services);
        services.AddSingleton<IPersonalData, SettingsData>();
        services.AddSingleton<Installation>();
        services.AddSingleton<PanelDesk>();
        services.AddSingleton<ChannelChoice>();
        services.AddSingleton<ThreadRoom>();
        services.AddSingleton<ICommandSet, SettingsCommands>();
        services.AddSingleton<ICommandSet, ModeratorCommands>();
        services.AddSingleton<Arrivals>();
        services.AddSingleton<IServerEvents>(parts => parts.GetRequiredService<Arrivals>());
        services.AddSingleton<ICardSource>(parts => parts.GetRequiredService<Arrivals>());
        services.AddHostedService<Departures>();
    }

    private static void AddWatchParties(IServiceCollection services)
    {
        services.AddSingleton(PartyNews.Kind);
        services.AddSingleton<PartyNews>();
        services.AddSingleton<IFilmReferences, PartyFilms>();
        services.AddSingleton<ComingParties>();
        services.AddSingleton<IDigestSource>(parts => parts.GetRequiredService<ComingParties>());
        services.AddSingleton<IScheduledFilms>(parts => parts.GetRequiredService<ComingParties>());
        services.AddSingleton<IDigestSource, HeldParties>();
        services.AddSingleton<Seating>();
        services.AddSingleton<PartyCard>();
        services.AddSingleton<ICardSource>(parts => parts.GetRequiredService<PartyCard>());
        services.AddSingleton<IReminderSource, PartyReminders>();
        AddPartyRules(services);
        AddPartyCommands(services);
        AddChoosing(services);
        FollowerParts.Add(services);
        SeriesParts.Add(services);
        services.AddSingleton<PartyData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<PartyData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<PartyData>());
    }

    private static void AddPartyRules(IServiceCollection services)
    {
        services.AddSingleton<PartyDesk>();
        services.AddSingleton<PartyPosting>();
        services.AddSingleton<WhenReader>();
        services.AddSingleton<PlaceReader>();
        services.AddSingleton<ProposalReader>();
        services.AddSingleton<ProposalPreview>();
        services.AddSingleton<ProposalWays>();
        services.AddSingleton<Publishing>();
        services.AddSingleton<Changing>();
        services.AddSingleton<Relay>();
        services.AddSingleton<Start>();
        services.AddSingleton<IPartyTopic>(parts => parts.GetRequiredService<Start>());
        services.AddSingleton<IPartyTopic, HostAsked>();
        services.AddSingleton<IPartyTopic, HostSilent>();
        services.AddSingleton<PartyHours>();
        services.AddHostedService<PartyClock>();
    }

    private static void AddPartyCommands(IServiceCollection services)
    {
        services.AddSingleton<ICommandSet, ProposeCommands>();
        services.AddSingleton<ICommandSet, PublishCommands>();
        services.AddSingleton<ICommandSet, CompletionCommands>();
        services.AddSingleton<ICommandSet, AnswerCommands>();
        services.AddSingleton<ICommandSet, PeopleCommands>();
        services.AddSingleton<ICommandSet, AccessHelpCommands>();
        services.AddSingleton<ICommandSet, ListCommands>();
        services.AddSingleton<ICommandSet, ChangeCommands>();
        services.AddSingleton<ICommandSet, FilmChangeCommands>();
        services.AddSingleton<GivenWords>();
        services.AddSingleton<ICommandSet, RelayCommands>();
        services.AddSingleton<ICommandSet, StartCommands>();
    }

    private static void AddChoosing(IServiceCollection services)
    {
        services.AddSingleton<FilmVoteDesk>();
        services.AddSingleton<SlotReader>();
        services.AddSingleton<DatePollDesk>();
        services.AddSingleton<ChosenNews>();
        services.AddSingleton<ChoosingDesk>();
        services.AddSingleton<IPartyFollower, ChoosingFollower>();
        services.AddSingleton<IPartyTopic, ChosenTopic>();
        services.AddSingleton<IReminderSource, PollChase>();
        services.AddSingleton<ICardSource, FilmVoteCard>();
        services.AddSingleton<ICardSource, DatePollCard>();
        services.AddSingleton<IOtherProposal, VoteProposal>();
        services.AddSingleton<IOpenNominations, NominationOffer>();
        services.AddSingleton<ChoosingData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<ChoosingData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<ChoosingData>());
        services.AddSingleton<ClockWork>();
        services.AddHostedService<ChoosingClock>();
        AddChoosingCommands(services);
    }

    private static void AddChoosingCommands(IServiceCollection services)
    {
        services.AddSingleton<ICommandSet, VoteCommands>();
        services.AddSingleton<ICommandSet, NominationCommands>();
        services.AddSingleton<ICommandSet, BallotCommands>();
        services.AddSingleton<ICommandSet, VoteHostCommands>();
        services.AddSingleton<ICommandSet, DatePollCommands>();
        services.AddSingleton<ICommandSet, DateAnswerCommands>();
        services.AddSingleton<ICommandSet, SlotSuggestionCommands>();
        services.AddSingleton<ICommandSet, PollHostCommands>();
        services.AddSingleton<ICommandSet, InterestCommands>();
        services.AddSingleton<ICommandSet, ByHandCommands>();
        services.AddSingleton<ICommandSet, VoteDateCommands>();
    }
}
