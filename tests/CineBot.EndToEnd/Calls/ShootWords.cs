namespace CineBot.EndToEnd.Calls;

/// <summary>What is typed and read around a shoot, in one language; whatever is pressed is named by its id.</summary>
internal sealed record ShootWords(string Command0, string Extras, string Cast, string Crew, string Help, string Settings, string When, string Word, string ExtrasWanted, string CastWanted, string CrewWanted, string Full, string FewWanted, string Cancelled, string MixedWanted, string BothWanted)
{
    public static readonly ShootWords French = new(
        "tournage", "figurants", "comediens", "technicien", "aide", "moi", "samedi 6 février 2027 9h-19h", "Un phare, du vent, une soupe chaude.",
        "La Digue : 25 figurants", "La Digue : 1 comédienne", "La Digue : 1 perchiste, 1 cadreur", "complet (25)", "La Digue : 2 figurants", "Annonce annulée", "La Digue : 12 figurants, 1 perchiste, 1 maquilleur", "La Digue : 12 figurants, 1 perchiste");

    public static readonly ShootWords English = new(
        "film-shoot", "extras", "cast", "crew", "help", "my-settings", "Saturday 6 February 2027 9am-7pm", "A lighthouse, some wind, a hot soup.",
        "The Dyke: 25 extras", "The Dyke: 1 actress", "The Dyke: 1 boom operator, 1 camera operator", "full (25)", "The Dyke: 2 extras", "Cancelled", "The Dyke: 12 extras, 1 boom operator, 1 make-up artist", "The Dyke: 12 extras, 1 boom operator");

    public static ShootWords Of(string language) => language == "fr" ? French : English;

    public string Manage => $"{Command0} {(Command0 == "tournage" ? "gerer" : "manage")}";

    public string Command(string kind) => $"{Command0} {kind switch { "extras" => Extras, "cast" => Cast, _ => Crew }}";
}
