namespace CineBot.Rehearsal.Strictness;

/// <summary>A poll: its question, one to ten answers, at most 32 days.</summary>
internal static class PollRules
{
    public static void Judge(Field poll)
    {
        poll["question"]["text"].RequiredText(300);
        if (poll["answers"].Required())
            foreach (var answer in poll["answers"].List(1, 10)) answer["poll_media"]["text"].RequiredText(55);
        poll["duration"].Integer(1, 32 * 24);
        poll["layout_type"].Choice(1);
        poll["allow_multiselect"].Boolean();
    }
}
