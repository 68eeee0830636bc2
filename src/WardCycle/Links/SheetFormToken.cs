using System.Globalization;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Links;

/// <summary>What a form token is bound to: it fits one session, one sheet and phase, and the texts that the form was filled on.</summary>
/// <param name="Session">The session cookie's value.</param>
/// <param name="Base">The revision that the writer saw.</param>
/// <param name="DraftVersion">The draft that the writer saw; 0 for none.</param>
/// <param name="Operation"><see cref="Edit"/> on the form; on the check page the submission's own id, so that hidden answers cannot be exchanged.</param>
public sealed record SheetFormToken(string Session, SheetId Sheet, PhaseId Phase, int Base, int DraftVersion, string Operation)
{
    public const string Edit = "edit";

    public string Issue(IKeyRing keys, DateTimeOffset now) =>
        Seal.Of(keys, KeyPurpose.FormToken, Facts, now + LinkSession.Lifetime);

    public bool Holds(IKeyRing keys, string? token, DateTimeOffset now) =>
        Seal.Holds(keys, KeyPurpose.FormToken, Facts, token, now);

    private string[] Facts =>
    [
        Session,
        Sheet.Value,
        Phase.Value,
        Base.ToString(CultureInfo.InvariantCulture),
        DraftVersion.ToString(CultureInfo.InvariantCulture),
        Operation,
    ];
}
