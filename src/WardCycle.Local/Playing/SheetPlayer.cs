using WardCycle.Rehearsal;

namespace WardCycle.Local.Playing;

/// <summary>Plays section heads over HTTP: comes through the mail's link, types the code, saves drafts, checks, submits. What a head does follows from the seed, ward, section, phase and number of mails, never from the link nor from a stream of chance.</summary>
public sealed class SheetPlayer(Uri publicBase, int seed, PlayTally tally)
{
    private const string ReturnedMark = "差戻し：";

    private static readonly string[] Texts =
    [
        "・窓口でお待ちいただく時間を、平均10分以内にします。\n・案内の表示を見直します。",
        "①手続の手引きを年度内に更新します。\n②職員向けの研修を2回行います。",
        "おおむね予定どおり進んでいます。残る作業は12月に行います。",
    ];

    private readonly Dictionary<string, int> _visits = new(StringComparer.Ordinal);

    public async Task Answer(PlayedMail mail, CancellationToken cancel)
    {
        tally.Mails++;
        using var browser = new PlayBrowser(publicBase);
        var page = await browser.Post($"/s/{mail.Link}", [new("code", mail.Code)], cancel);
        if (!page.IsOk)
        {
            tally.Refused++;
            return;
        }

        if (SheetHtml.Find(page.Html) is not { } form || (form.Revision != "0" && !IsReturned(page)))
        {
            tally.Idle++;
            return;
        }

        await Fill(browser, form, IsReturned(page), cancel);
    }

    private async Task Fill(PlayBrowser browser, SheetHtml form, bool isReturned, CancellationToken cancel)
    {
        var visit = _visits[form.Action] = _visits.GetValueOrDefault(form.Action) + 1;
        switch (isReturned ? PlayManner.AtOnce : MannerOf(form), visit)
        {
            case (PlayManner.AtOnce, _) or (PlayManner.DraftFirst or PlayManner.AtReminder, > 1):
                await Submit(browser, form, cancel);
                break;
            case (PlayManner.DraftFirst or PlayManner.Forgets, 1):
                Count(await browser.Post(form.Action, Answers(form).Append(new("do", "draft")), cancel), isSubmission: false);
                break;
            default:
                tally.Idle++;
                break;
        }
    }

    private async Task Submit(PlayBrowser browser, SheetHtml form, CancellationToken cancel)
    {
        var check = await browser.Post(form.Action, Answers(form).Append(new("do", "check")), cancel);
        if (!check.IsOk || SheetHtml.Find(check.Html) is not { } ready || ready.Texts.Count > 0)
        {
            tally.Refused++;
            return;
        }

        Count(await browser.Post(ready.Action, ready.Hidden.Append(new("do", "submit")), cancel), isSubmission: true);
    }

    private void Count(PlayPage answer, bool isSubmission)
    {
        if (!answer.IsOk || (isSubmission && !answer.Path.Contains("/receipt/", StringComparison.Ordinal)))
        {
            tally.Refused++;
        }
        else if (isSubmission)
        {
            tally.Submissions++;
        }
        else
        {
            tally.Drafts++;
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Answers(SheetHtml form) =>
    [
        .. form.Hidden,
        .. form.Texts.Select(name => KeyValuePair.Create(name, Texts[Draw.Below(Texts.Length, seed, "play text", form.Whose + name)])),
        .. form.Choices.Select(c => KeyValuePair.Create(c.Key, c.Value[Draw.Below(Math.Max(1, c.Value.Count - 1), seed, "play choice", form.Whose + c.Key)])),
    ];

    private PlayManner MannerOf(SheetHtml form) => Draw.Below(100, seed, "play manner", form.Whose) switch
    {
        < 60 => PlayManner.AtOnce,
        < 80 => PlayManner.DraftFirst,
        < 95 => PlayManner.AtReminder,
        _ => PlayManner.Forgets,
    };

    private static bool IsReturned(PlayPage page) => page.Html.Contains(ReturnedMark, StringComparison.Ordinal);
}
