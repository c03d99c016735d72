namespace CineBot.Interactions;

/// <summary>Checks a command's options again: what a client shows is no promise of what arrives.</summary>
internal static class OptionRules
{
    /// <exception cref="Refusal">An option is missing, out of its range or not among its choices.</exception>
    public static void Check(Request request, Handler handler)
    {
        if (request.Kind is not RequestKind.Command) return;
        foreach (var option in handler.Options)
        {
            if (!request.Options.TryGetValue(option.Name, out var value))
            {
                if (option.Required) throw new Refusal("common.option_missing", Name(handler, option));
                continue;
            }

            if (!Fits(option, value)) throw new Refusal("common.option_wrong", Name(handler, option));
        }
    }

    private static bool Fits(Option option, object value) => (option.Kind, value) switch
    {
        (OptionKind.Text, string text) => text.Length >= (option.Min ?? 0) && text.Length <= (option.Max ?? 200) && IsOffered(option, text),
        (OptionKind.Number, long number) => number >= (option.Min ?? long.MinValue) && number <= (option.Max ?? long.MaxValue),
        (OptionKind.Flag, bool) or (OptionKind.Person, MemberId) or (OptionKind.Channel, ChannelId) or (OptionKind.Role, RoleId) or (OptionKind.File, IncomingFile) => true,
        _ => false,
    };

    private static bool IsOffered(Option option, string text) => option.Choices.Count == 0 || option.Choices.Any(choice => choice.Value == text);

    private static Text Name(Handler handler, Option option) => new($"command.{handler.Path}.{option.Name}.name");
}
