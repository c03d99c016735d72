using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>Reads the charter that a moderator hands over as files, or takes the one that ships where they hand over none.</summary>
internal sealed class HandedCharter(IAttachments attachments, CharterFiles files)
{
    public const string French = "french", English = "english";

    /// <summary>The charter, or what is wrong with it.</summary>
    public async Task<(CharterWording? Wording, IReadOnlyList<Block> Faults)> ReadAsync(Request request, CancellationToken cancellation)
    {
        var french = await ReadAsync(request, French, cancellation);
        var english = await ReadAsync(request, English, cancellation);
        if (french is null && english is null) return (files.Wording, []);
        IReadOnlyList<Block> faults = [.. Faults("charter.publish.in_french", french), .. Faults("charter.publish.in_english", english)];
        if (faults.Count > 0) return (null, faults);
        var wording = new CharterWording(french?.Text, english?.Text);
        IReadOnlyList<Block> differences = [.. wording.Faults().Select(fault => new Line(fault))];
        return differences.Count == 0 ? (wording, []) : (null, differences);
    }

    private async Task<CharterReading?> ReadAsync(Request request, string option, CancellationToken cancellation) =>
        request.Options.GetValueOrDefault(option) is IncomingFile file ? CharterReader.Read(await attachments.ReadAsync(file, CharterReader.MostBytes, cancellation)) : null;

    private static IEnumerable<Block> Faults(Text where, CharterReading? reading) =>
        reading is null or { Faults.Count: 0 } ? [] : [new Line(where), .. reading.Faults.Select(fault => new Note(fault))];
}
