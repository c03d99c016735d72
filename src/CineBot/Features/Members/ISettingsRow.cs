using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Members;

/// <summary>What a feature adds to the panel of <c>/moi</c>: how something of its own stands for the person, and the button that changes it.</summary>
internal interface ISettingsRow
{
    /// <summary>Null where there is nothing to say, such as outside a server.</summary>
    Block? Draw(IReadUnit unit, Request request);
}
