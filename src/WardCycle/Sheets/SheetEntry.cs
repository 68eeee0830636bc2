using System.Security.Cryptography;
using System.Text;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>What a form sends: the answers of one phase and the texts that it was filled on.</summary>
/// <param name="Base">The revision that the writer saw; 0 for none.</param>
/// <param name="DraftVersion">The draft that the writer saw; 0 for none.</param>
public sealed record SheetEntry(PhaseId Phase, Answers Answers, int Base, int DraftVersion, Writer? Writer = null)
{
    private const int Bytes = 16;

    /// <summary>
    /// The submission's own id, out of what is submitted and on which revision: the same form sent twice is one submission,
    /// and two different texts never are.
    /// </summary>
    public string Operation(SheetId sheet)
    {
        var facts = RecordJson.Write(new
        {
            sheet,
            Phase,
            Base,
            Answers = Answers.Values.Where(v => v.Value.Length > 0).OrderBy(v => v.Key.Value, StringComparer.Ordinal).Select(v => new[] { v.Key.Value, v.Value }),
            Writer,
        });
        return CrockfordBase32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, Bytes)).ToLowerInvariant();
    }

    /// <summary>Only what the phase asks of this sheet, with line ends as LF: nothing else that a form may carry.</summary>
    public SheetEntry OwnedBy(SheetHead head, PhaseScheme phase) => this with
    {
        Answers = new(phase.Fields
            .Where(f => head.Types(f) && Answers[f.Id].Length > 0)
            .ToDictionary(f => f.Id, f => LineEnds.ToLf(Answers[f.Id]))),
    };
}
