using System.Globalization;
using System.Reflection;
using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>
/// The charter that a server may start from: <c>config/charter.fr.md</c> and <c>config/charter.en.md</c>, the operator's in the current directory
/// or else the one shipped beside the program. Read before anything starts, so that a fault in it is told at once.
/// </summary>
internal sealed class CharterFiles(CharterWording wording)
{
    public CharterWording Wording => wording;

    /// <exception cref="StartFault">One of them is no charter, or the two do not hold the same articles: a sentence for each fault.</exception>
    public static CharterFiles Read(string currentDirectory, string programDirectory)
    {
        var french = Find("fr", currentDirectory, programDirectory);
        var english = Find("en", currentDirectory, programDirectory);
        var (readFrench, readEnglish) = (Read(french), Read(english));
        string[] faults = [.. readFrench.Faults.Select(fault => $"{french}: {Plain(fault)}"), .. readEnglish.Faults.Select(fault => $"{english}: {Plain(fault)}")];
        if (faults.Length > 0) throw new StartFault(faults);
        var wording = new CharterWording(readFrench.Text, readEnglish.Text);
        string[] differences = [.. wording.Faults().Select(fault => $"{french} and {english}: {Plain(fault)}")];
        return differences.Length == 0 ? new(wording) : throw new StartFault(differences);
    }

    private static string Find(string language, params IReadOnlyList<string> directories)
    {
        var place = Path.Combine("config", $"charter.{language}.md");
        return directories.Select(directory => Path.Combine(directory, place)).FirstOrDefault(File.Exists)
            ?? throw new StartFault($"There is no {place} beside the program: install it again.");
    }

    private static CharterReading Read(string path)
    {
        try
        {
            return CharterReader.Read(File.ReadAllBytes(path));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartFault($"{path} may not be read by the user who runs the bot.");
        }
    }

    // An operator is told at a start, before there is anything to write texts with; these hold numbers and the names of parts only.
    private static string Plain(Text text)
    {
        var texts = Texts.Load(Assembly.GetExecutingAssembly());
        var args = text.Args.Select(arg => arg is Text part ? texts.Template(part, Language.English) : arg).ToArray();
        return string.Format(CultureInfo.InvariantCulture, texts.Template(text, Language.English), args);
    }
}
