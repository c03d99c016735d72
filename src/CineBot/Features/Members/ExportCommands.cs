using CineBot.Interactions;

namespace CineBot.Features.Members;

/// <summary>Hands a person everything that is kept about them.</summary>
internal sealed class ExportCommands(Exporter exporter, ExportPace pace) : ICommandSet
{
    /// <summary>What Discord takes.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    public void Describe(CommandMap map) => map.Press("my-settings.export", Access.Anyone, Answer.Private, ExportAsync);

    private async Task<Reply> ExportAsync(Request request, CancellationToken cancellation)
    {
        pace.Pass(request.Member);
        var files = await exporter.ExportAsync(request, cancellation);
        if (files.Any(file => file.Content.Length > MostBytes)) throw new Refusal("export.too_large");
        return Reply.Say("export.ready").Enclosing([.. files]);
    }
}
