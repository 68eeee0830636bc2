using System.Globalization;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Answers a section's 異議: drops the wording, or keeps it with a reason. The section is told either way.</summary>
public static class SettleObjectionDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.SettleObjection command, PhaseScheme phase)
    {
        var state = at.Sheet.State(phase.Id);
        var standing = state.Wording?.Standing.FirstOrDefault(w => w.Field == command.Field && w.IsObjected);
        if (standing is null || at.Facts.Wordings.FirstOrDefault(r => r.Body.Number == standing.Number) is not { } row)
        {
            return SheetVerdict.Refuse("field", "回答を待っている異議はありません。画面を開き直して確かめてください。");
        }

        var reason = TypedText.Clean(command.Reason);
        return command.Keep && TypedText.Check("reason", "整理した文章のままとする理由", reason) is { } problem
            ? new SheetVerdict.Refused([problem])
            : Accept(at, command, phase, standing, row, reason);
    }

    private static SheetVerdict.Accepted Accept(
        SheetCase at, SheetCommand.SettleObjection command, PhaseScheme phase, FieldWording standing, Record.Stored<WordingRow> row, string reason)
    {
        var state = at.Sheet.State(phase.Id);
        var wording = state.Wording!;
        var others = wording.Standing.Where(w => w != standing);
        var sheet = at.Sheet.With(phase.Id, state with
        {
            Wording = command.Keep
                ? wording with { Standing = [.. others, standing with { KeptAt = at.Now }] }
                : wording with { ChangedAt = at.Now, Standing = [.. others] },
        });
        var label = phase.Fields.First(f => f.Id == command.Field).Label;
        var outcome = (command.Keep ? "整理した文章のままとしました。" : "提出された文章のまま掲載することにしました。") + (reason.Length > 0 ? $"理由：{reason}" : "");
        var text = $"{at.Name}の「{phase.Label}」の「{label}」への異議に回答しました。{outcome}";
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{MailRendering.SettledOccasion}{standing.Number}");
        var mails = SheetMails.ToAnswering(at.At(sheet, phase), MailPurpose.Wording, occasion, state.Revision);
        return new(sheet, phase.Id, "sheet.wording-settled", text, $"異議に回答しました。{outcome}{SheetMails.Notice(at, mails)}")
        {
            Mails = [.. mails.Select(m => m with { Memo = Memo(command, label, row.Body, reason) })],
            Rows = [row.To(row.Body with { Answer = new(command.Keep, reason, at.Actor.Account, at.Now) })],
        };
    }

    /// <summary>What was objected, what is decided, why, and what is printed now.</summary>
    private static string Memo(SheetCommand.SettleObjection command, string label, WordingRow row, string reason)
    {
        List<string> parts =
        [
            $"「{label}」への異議について",
            $"いただいた異議\n{WordDecision.Short(row.Objection!.Reason)}",
            $"検討の結果\n{(command.Keep ? "異議の内容を検討しましたが、事務局が整理した文章のまま\n公表することにしました。" : "異議のとおり、整理を取りやめ、提出された文章のまま\n公表することにしました。")}",
        ];
        if (reason.Length > 0)
        {
            parts.Add($"理由\n{reason}");
        }

        if (command.Keep)
        {
            parts.Add($"公表する文章\n{WordDecision.Short(row.Text)}");
        }

        return string.Join("\n\n", parts);
    }
}
