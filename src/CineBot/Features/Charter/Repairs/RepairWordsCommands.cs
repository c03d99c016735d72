using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>The words of a repair: the new wording or the apology, what is said through the bot, and what was agreed on.</summary>
internal sealed class RepairWordsCommands(Database database, RepairTalk talk, RepairNews news) : ICommandSet
{
    private static readonly int[] Days = [3, 7, 14, 30];

    public void Describe(CommandMap map)
    {
        Add(map, "repair.give", "repair.giving", Limits.Answers, Giving, Give);
        Add(map, "repair.write", "repair.writing", Limits.Conversations, Writing, Write);
        Add(map, "repair.promise", "repair.promising", Limits.Answers, Promising, Promise);
    }

    private void Add(CommandMap map, string press, string form, Limit limit, Func<RepairPerson, Repair, Form> build, Func<WriteUnit, Request, (RepairPerson Person, Repair Repair, Case One), Text> take)
    {
        var own = Access.Member.Within(limit).Discreetly();

        Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
            unit =>
            {
                var (person, repair, _) = RepairCommands.FindOpen(unit, request);
                return build(person, Agreed(repair)) with { Ids = [person.Code] };
            },
            cancellation);

        map.Press(press, own, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(
            form, own, Answer.Private,
            (request, cancellation) => database.WriteAsync(
                request,
                unit =>
                {
                    var found = RepairCommands.FindOpen(unit, request);
                    Agreed(found.Repair);
                    return Reply.Say(take(unit, request, found)).With(new Button("repair.button.see", "repair.see", found.Person.Code));
                },
                cancellation),
            BuildAsync);
    }

    private static Form Giving(RepairPerson person, Repair repair)
    {
        if (repair.IsConversation || person.Part is not RepairPart.Concerned) throw Unknown();
        return new("repair.giving", $"repair.kind.{RepairCard.Name(repair.Kind)}", new TextField("words", "repair.giving.words") { MaxLength = RepairTimes.LongestWords, Tall = true, Value = repair.Given });
    }

    private static Text Give(WriteUnit unit, Request request, (RepairPerson Person, Repair Repair, Case One) found)
    {
        Giving(found.Person, found.Repair);
        RepairStore.Save(unit, found.Repair with { Given = request.Words("words") ?? throw new Refusal("form.missing", new Text("repair.giving.words")) });
        CaseLog.Add(unit, found.One, "repair-given", request.Member);
        return "repair.noted_given";
    }

    private static Form Writing(RepairPerson person, Repair repair)
    {
        if (!repair.IsConversation) throw Unknown();
        return new("repair.writing", "repair.writing.title", new TextField("words", "repair.writing.words") { MaxLength = RepairTimes.LongestWords, Tall = true }) { Introduction = "repair.writing.readers" };
    }

    private Text Write(WriteUnit unit, Request request, (RepairPerson Person, Repair Repair, Case One) found)
    {
        Writing(found.Person, found.Repair);
        talk.Pass(unit, found.Person, RepairPersonStore.Of(unit, found.Repair), request.Words("words") ?? throw new Refusal("form.missing", new Text("repair.writing.words")));
        return "repair.noted_written";
    }

    private static Form Promising(RepairPerson person, Repair repair)
    {
        if (!repair.IsConversation || !person.IsFacilitator) throw Unknown();
        return new(
            "repair.promising", "repair.promising.title",
            new TextField("words", "repair.promising.words") { MaxLength = RepairTimes.LongestPromise },
            new MenuField("until", "repair.promising.until", [.. Days.Select(days => new Choice(new Text("repair.promising.days", days), days.ToString(CultureInfo.InvariantCulture)))]));
    }

    private Text Promise(WriteUnit unit, Request request, (RepairPerson Person, Repair Repair, Case One) found)
    {
        Promising(found.Person, found.Repair);
        if (PromiseStore.Of(unit, found.Repair).Count >= RepairTimes.MostPromises) throw new Refusal("repair.enough_promises", RepairTimes.MostPromises);
        var days = int.TryParse(request.Words("until"), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && Days.Contains(chosen) ? chosen : throw new Refusal("common.outdated", new CommandName("help"));
        var promise = new Promise(request.Words("words") ?? throw new Refusal("form.missing", new Text("repair.promising.words")), unit.Now + Duration.FromDays(days));
        PromiseStore.Add(unit, found.Repair, promise);
        RepairStore.Save(unit, found.Repair with { LookAt = unit.Now + RepairTimes.LookedBack });
        CaseLog.Add(unit, found.One, "repair-promised", request.Member);
        foreach (var other in RepairPersonStore.Of(unit, found.Repair).Where(other => other.Person != found.Person.Person)) news.Tell(unit, other, RepairBriefs.Promised(promise.Words, promise.UntilAt));
        return "repair.noted_promise";
    }

    private static Repair Agreed(Repair repair) => repair.State is RepairState.Agreed ? repair : throw new Refusal("repair.not_yet");

    private static Refusal Unknown() => new("hearing.unknown", new CommandName("charter.follow"));
}
