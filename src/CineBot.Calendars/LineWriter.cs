using System.Text;

namespace CineBot.Calendars;

/// <summary>Content lines (RFC 5545, 3.1): none longer than 75 octets without its CRLF; a longer one goes on after a space, never inside a character.</summary>
internal sealed class LineWriter
{
    private const int MostOctets = 75;

    private readonly StringBuilder _written = new();

    /// <summary>Writes a line; the value is written as it is.</summary>
    public void Write(string name, string value)
    {
        var octets = 0;
        foreach (var letter in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > MostOctets)
            {
                _written.Append("\r\n ");
                octets = 1;
            }

            _written.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        _written.Append("\r\n");
    }

    public override string ToString() => _written.ToString();
}
