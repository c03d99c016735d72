using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Ages;

/// <summary>What people may do about the age they declared: take it back, and, as holders of a call, say that they are adults.</summary>
internal sealed class AgeCommands(Database database) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("age.take-back", Access.Member, Answer.Private, (request, cancellation) => WriteAsync(request, TakeBack, cancellation));
        map.Press("age.adult", Access.Member, Answer.Private, (request, cancellation) => WriteAsync(request, DeclareAdult, cancellation));
    }

    private Task<Reply> WriteAsync(Request request, Func<WriteUnit, Request, Text> write, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => Reply.Say(write(unit, request)), cancellation);

    private static Text TakeBack(WriteUnit unit, Request request)
    {
        AgeStore.Delete(unit, request.Member);
        return "age.taken_back";
    }

    // Who said sixteen or seventeen takes that back first: no single press makes an adult of them.
    private static Text DeclareAdult(WriteUnit unit, Request request)
    {
        if (AgeStore.Find(unit, request.Member, unit.Now) is AgeBracket.SixteenUp) throw new Refusal(new Text("age.said_otherwise"), new Button("age.button.again", "age.take-back"));
        AgeStore.Set(unit, request.Member, AgeBracket.Adult);
        return "age.noted";
    }
}
