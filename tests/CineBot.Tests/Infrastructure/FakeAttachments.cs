using System.Text;
using CineBot.Interactions;

namespace CineBot.Tests.Infrastructure;

/// <summary>Files that people attach, with their contents in memory.</summary>
internal sealed class FakeAttachments : IAttachments
{
    private readonly Dictionary<Uri, byte[]> _contents = [];
    private readonly Dictionary<Uri, string> _refusals = [];

    public IncomingFile Add(string field, string name, string content) => Add(field, name, Encoding.UTF8.GetBytes(content));

    public IncomingFile Add(string field, string name, byte[] content)
    {
        var file = new IncomingFile(field, name, content.Length, null, new Uri($"https://cdn.discordapp.com/attachments/{_contents.Count}/{name}"));
        _contents[file.Address] = content;
        return file;
    }

    /// <summary>From now on it cannot be read, for the reason that the text's key says.</summary>
    public void Refuse(IncomingFile file, string key) => _refusals[file.Address] = key;

    public Task<byte[]> ReadAsync(IncomingFile file, int maxBytes, CancellationToken cancellation) =>
        _refusals.TryGetValue(file.Address, out var key) ? Task.FromException<byte[]>(new Refusal(key, file.Name)) : Task.FromResult(_contents[file.Address]);
}
