using CineBot.Features.Calls.Law;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Directory;

/// <summary>Asking somebody who was found, with a word, and answering: only a yes names the two to each other.</summary>
internal sealed class ContactCommands(Database database, ContactDesk desk) : ICommandSet
{
    private const string Send = "contact.send";

    public void Describe(CommandMap map)
    {
        map.Press("contact.propose", Access.Member.Within(Limits.Contacts), Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Send, Access.Member.Within(Limits.Contacts), Answer.Private, SendAsync, BuildAsync);
        map.Press("contact.list", Access.Member, Answer.Private, ListAsync);
        map.Press("contact.read", Access.Member, Answer.Private, ReadAsync);
        map.Press("contact.yes", Access.Member.Within(Limits.Answers), Answer.Private, (request, cancellation) => AnswerAsync(request, desk.Accept, "contact.you_agree", cancellation));
        map.Press("contact.no", Access.Member.Within(Limits.Answers), Answer.Private, (request, cancellation) => AnswerAsync(request, desk.Decline, "contact.you_decline", cancellation));
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var to = To(request);
            ContactDesk.Check(unit, request.InGuild, request.Member, to, request.At);
            return new Form(Send, "contact.form.title", new TextField("words", "contact.form.words") { MaxLength = Contact.LongestWords, Tall = true, Hint = "contact.form.words_hint" }) { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> SendAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var to = To(request);
            if (PublicTextScan.Private(request.Words("words")) is { } hit) throw new Refusal("contact.not_yet", hit.Fragment, hit.Name);
            desk.Ask(unit, new(request.InGuild, 0, request.Member, to, Slug(request), request.Words("words")!, ContactState.Asked, unit.Now) { Call = CallOf(unit, request) });
            return Reply.Say("contact.sent", to);
        },
        cancellation);

    private Task<Reply> ListAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var waiting = ContactStore.Waiting(unit, request.InGuild, request.Member, request.At - ContactDesk.OpenFor, 5).Where(contact => !KeptAwayStore.AreApart(unit, contact.From, contact.To)).ToList();
            return waiting.Count == 0 ? Reply.Say("contact.none") : Reply.Show(new([new Heading("contact.title"), .. waiting.SelectMany(contact => Blocks(unit, contact))]));
        },
        cancellation);

    private Task<Reply> ReadAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit => Reply.Show(new([.. Blocks(unit, Addressed(unit, request))])),
        cancellation);

    private IEnumerable<Block> Blocks(IReadUnit unit, Contact contact)
    {
        yield return new Line(desk.Asking(contact));
        if (contact.Call is { } number && CallStore.Find(unit, contact.Guild, number) is { } call) yield return new Line(new("contact.for_call", CallFacts.Name(call)));
        yield return new Quote(contact.Words);
        var buttons = ContactDesk.Buttons(contact).Where(button => button.Path != "contact.read").ToList();
        if (contact.Call is { } shown) buttons.Insert(0, new("contact.button.call", "call.show", $"{shown}"));
        yield return new Buttons([.. buttons]);
    }

    private Task<Reply> AnswerAsync(Request request, Action<WriteUnit, Contact> answer, string said, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var contact = Addressed(unit, request);
            answer(unit, contact);
            return Reply.Say(said, contact.From);
        },
        cancellation);

    // Somebody else's, one that is too old and one between two who keep apart by now: nobody learns which.
    private static Contact Addressed(IReadUnit unit, Request request)
    {
        if (ContactStore.Find(unit, request.InGuild, request.Number(0)) is not { } contact || contact.To != request.Member || contact.AskedAt <= request.At - ContactDesk.OpenFor || KeptAwayStore.AreApart(unit, contact.From, contact.To))
            throw new Refusal("contact.gone", new CommandName("profile"));
        return contact.State is ContactState.Asked ? contact : throw new Refusal("contact.answered");
    }

    private static MemberId To(Request request) => new(request.Number(0));

    private static string Slug(Request request) => request.Ids is [_, var slug, ..] ? slug : ContactDesk.NoRole;

    // Named only by whoever holds it.
    private static long? CallOf(IReadUnit unit, Request request) =>
        request.Ids is [_, _, var text] && Snowflake.TryParse(text, out var number) && CallStore.Find(unit, request.InGuild, number) is { } call && call.IsHeldBy(request.Member) ? number : null;
}
