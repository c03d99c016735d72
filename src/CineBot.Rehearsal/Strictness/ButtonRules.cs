namespace CineBot.Rehearsal.Strictness;

/// <summary>A button: an action with a custom_id, a link with a url, or a purchase with a sku_id, and never two of them.</summary>
internal static class ButtonRules
{
    private const long Link = 5, Premium = 6;

    public static void Judge(Field button, ComponentTally tally)
    {
        button["label"].Text(0, 80);
        button["disabled"].Boolean();
        if (button["emoji"].Given) button["emoji"]["name"].Text(0, 32);
        if (!button["style"].Required() || button["style"].Choice(1, 2, 3, 4, Link, Premium) is not { } style) return;
        Target(button, style, tally);
        Face(button, style);
    }

    private static void Target(Field button, long style, ComponentTally tally)
    {
        if (style is not (Link or Premium))
        {
            if (!string.IsNullOrEmpty(button["custom_id"].Raw())) tally.CustomId(button["custom_id"]);
            else button["custom_id"].Refuse("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
        }
        else if (button["custom_id"].Given)
            button["custom_id"].Refuse("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        if (style == Link) LinkTo(button["url"]);
        else if (button["url"].Given) button["url"].Refuse("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        if (style == Premium && button["sku_id"].Required()) button["sku_id"].Snowflake();
        if (style != Premium && button["sku_id"].Given) button["sku_id"].Refuse("BUTTON_COMPONENT_SKU_ID_INVALID", "Only premium buttons have a sku id");
    }

    private static void LinkTo(Field url)
    {
        if (string.IsNullOrEmpty(url.Raw())) url.Refuse("BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
        else url.Url(512, "http", "https", "discord");
    }

    private static void Face(Field button, long style)
    {
        var shows = !string.IsNullOrWhiteSpace(button["label"].Raw()) || button["emoji"].Given;
        if (style == Premium && shows) button["label"].Refuse("BUTTON_COMPONENT_PREMIUM_INVALID", "A premium button has no label and no emoji");
        if (style != Premium && !shows) button["label"].Refuse("BASE_TYPE_REQUIRED", "This field is required");
    }
}
