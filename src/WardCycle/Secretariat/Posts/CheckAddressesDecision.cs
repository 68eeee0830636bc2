using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// 宛先の確認: one mail without a link to every address, once for an address however many posts it serves. It asks for no
/// answer; what bounces stands on the board.
/// </summary>
public static class CheckAddressesDecision
{
    /// <summary>Mails a commit.</summary>
    private const int PerCommit = 80;

    public static WardVerdict Decide(WardCase at)
    {
        var known = at.Facts.Mails!.Concat(at.Ward.OpenMails.Select(m => m.Body)).Select(m => m.Id).ToHashSet();
        var all = Mails(at).ToList();
        var wanted = all.Where(m => !known.Contains(m.Id)).ToList();
        return all.Count == 0 ? WardVerdict.Refuse("", "宛先のある職がありません。")
            : wanted.Count == 0 ? new WardVerdict.Unchanged("すべての宛先に、確認のメールを送っています。")
            : new WardVerdict.Accepted(
                [.. wanted.Take(PerCommit).Select(m => Change.New(Keys.OpenMail(m.Id), m))],
                "addresses.checked",
                $"宛先の確認のメールを送ります（宛先{all.Count}件のうち、まだ送っていないもの）。届かないものは、{(at.Ward.Ward == Keys.City ? "サイクル" : "区")}の画面の「確認が必要なメール」に表れます。")
            {
                IsPartial = wanted.Count > PerCommit,
            };
    }

    private static IEnumerable<MailRow> Mails(WardCase at)
    {
        var when = at.Cycle.Scheme.OfficeHours.OnOrAfter(at.Now, at.Cycle.Days);
        var phase = at.Cycle.Scheme.Phases[0].Id;
        return
            from found in at.Ward.Posts.Select(p => p.Body)
                .Where(p => p.Validity?.Holds(at.Today) ?? true)
                .SelectMany(p => p.Addresses.Select((address, index) => (Post: p, Address: address, Index: index)))
                .DistinctBy(p => p.Address, StringComparer.OrdinalIgnoreCase)
            let wanted = new WantedMail(MailPurpose.AddressCheck, phase, [], found.Post, "address-check", when)
            select MailRows.Of(at.Cycle.Cycle, at.Ward.Ward, wanted, at.Now).ElementAt(found.Index) with
            {
                Id = MailIdentity.OfAddressCheck(at.Cycle.Cycle.Uid, at.Ward.Ward, found.Address),
            };
    }
}
