using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;

namespace CineBot.Rehearsal.People;

/// <summary>A form on somebody's screen.</summary>
internal sealed class OpenedModal(LiveInteraction opener, JsonObject json)
{
    public LiveInteraction Opener => opener;

    public JsonObject Json => json;

    public string Title => json.Text("title") ?? "";

    public string CustomId => json.Text("custom_id") ?? "";

    /// <summary>Its fields in order, texts that are only shown left out.</summary>
    public IReadOnlyList<ModalField> Fields =>
        [.. json.Objects("components").SelectMany(top => (top.Object("component") is { } inner ? [inner] : top.Objects("components"))
            .Select(inside => new ModalField(top, inside))).Where(found => found.CustomId.Length > 0)];
}

/// <summary>One field of a form, with the label it stands under.</summary>
internal sealed record ModalField(JsonObject Top, JsonObject Json)
{
    public string CustomId => Json.Text("custom_id") ?? "";

    public string Label => Top.Text("label") ?? Json.Text("label") ?? "";

    public int Type => (int)(Json.Number("type") ?? 0);

    /// <summary>What stands in a text field before anything is typed.</summary>
    public string Value => Json.Text("value") ?? "";
}
