using CineBot.Features.Charter.Cases;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Storage.Auditing;

namespace CineBot.Features.Charter.Reports;

/// <summary>Keeps a report: with the case that it opens, or with the one that others opened about the same message. Nobody learns which.</summary>
internal sealed class Reporting(FreeModerators moderators, CaseNudges nudges)
{
    /// <summary>Everything in one unit, so that thirty at once still make one case.</summary>
    public CaseReport Keep(WriteUnit unit, Request request, ReportSubject subject, ReportWords words)
    {
        ReportRules.CheckPace(unit, request);
        ReportRules.CheckOnce(unit, request, subject);
        var opened = subject.Taken is { } taken ? CaseFileStore.FindOpen(unit, request.InGuild, taken.Channel, taken.Message) : null;
        var one = opened is null ? Open(unit, request, subject, words) : Join(unit, opened, words);
        var report = Write(unit, request, one, words);
        Take(unit, one, subject);
        one = Name(unit, request, one, $"{subject.Taken?.Words} {words.What}");
        // What they are told of it comes in the language in which they wrote.
        MemberStore.NoteSpoken(unit, request.Member, request.Language is Language.French ? "fr" : "en");
        CaseLog.Add(unit, one, "reported", request.Member);
        nudges.Announce(unit, one, isNew: opened is null);
        return report;
    }

    /// <summary>Whoever is named in words about a case does not judge it.</summary>
    public Case Name(WriteUnit unit, Request request, Case one, string words)
    {
        var known = CasePartyStore.Of(unit, one).Select(party => party.Member).ToHashSet();
        foreach (var member in Mentions.In(words).Where(member => !known.Contains(member) && member != request.Bot && !request.Machines.Contains(member)))
            CasePartyStore.Add(unit, one.Guild, one.Number, member, CasePart.Named);
        return moderators.Look(unit, one);
    }

    private static Case Open(WriteUnit unit, Request request, ReportSubject subject, ReportWords words)
    {
        var guild = request.InGuild;
        var one = new Case(guild, unit.NextNumber(guild, "case"), CaseCode.Next(unit, guild, request.Id, "case"), CaseState.Signalled, unit.Now)
        {
            About = subject.About,
            Article = words.Article,
            Channel = subject.Taken?.Channel,
            Message = subject.Taken?.Message,
            IsUrgent = words.IsUrgent,
            Pseudonym = AuditStore.NewPseudonym(),
            StateAt = unit.Now,
            NudgeAt = unit.Now + CaseTimes.Acknowledged,
        };
        CaseFileStore.Add(unit, one);
        OutsideWords.Keep(unit, one);
        if (subject.Concerned is { } concerned) CasePartyStore.Add(unit, guild, one.Number, concerned, CasePart.Concerned);
        return one;
    }

    private static Case Join(WriteUnit unit, Case opened, ReportWords words)
    {
        var one = opened with { IsUrgent = opened.IsUrgent || words.IsUrgent, Article = opened.Article ?? words.Article };
        CaseStore.Save(unit, one);
        return one;
    }

    private static CaseReport Write(WriteUnit unit, Request request, Case one, ReportWords words)
    {
        CasePartyStore.Add(unit, one.Guild, one.Number, request.Member, CasePart.Reporter);
        var report = new CaseReport(one.Guild, one.Number, 0, CaseCode.Next(unit, one.Guild, request.Id, "report"), request.Member, unit.Now)
        {
            Article = words.Article,
            Words = words.What,
            Help = words.Help,
            MayName = words.MayName,
        };
        CaseReportStore.Add(unit, report);
        return report;
    }

    // One who reports the message after it was edited brings its new words; the same words are kept once.
    private static void Take(WriteUnit unit, Case one, ReportSubject subject)
    {
        if (subject.Taken is not { } taken) return;
        var evidence = new CaseEvidence(0, taken.Channel, taken.Message, taken.Author, taken.Words, taken.SaidAt, unit.Now) { IsMachine = taken.IsMachine };
        if (CaseEvidenceStore.Add(unit, one, evidence) is not { } number) return;
        foreach (var (file, at) in taken.Files.Select((file, at) => (file, at)))
            CaseEvidenceStore.AddFile(unit, one, number, at + 1, new(file.Name, file.Size, null, null), file.Address);
    }
}
