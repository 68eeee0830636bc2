using Microsoft.AspNetCore.Http;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>The municipality's mail texts: edit with a preview; the check keeps link and due date in them.</summary>
public sealed class TemplatePages(MailTemplateStore templates, SampleMail samples, OfficeDoor door, TimeProvider time)
{
    private const int LongestTemplate = 20_000;

    public static Task<IResult> List(OfficeVisit visit) =>
        Task.FromResult(Pages.Show<TemplateListPage>(visit, Enum.GetValues<MailPurpose>()));

    public Task<IResult> Edit(OfficeVisit visit) => Show(visit, []);

    public async Task<IResult> Save(OfficeVisit visit)
    {
        if (Purpose(visit) is not { } purpose)
        {
            return Results.NotFound();
        }
        var text = visit.Field("text");
        if (text.Length > LongestTemplate)
        {
            return await Show(visit, [new("text", $"文面は{LongestTemplate}文字以内で入力してください。")]);
        }
        return visit.Field("step") switch
        {
            "preview" => await Show(visit, Problems(purpose, text)),
            "reset" => await Answer(visit, purpose, await Reset(visit, purpose), "はじめの文面に戻しました。"),
            _ => await Answer(visit, purpose, await templates.Save(null, new(purpose, text, time.GetUtcNow(), visit.Actor.Account), Seen(visit), visit.Cancel), "文面を保存しました。"),
        };
    }

    private Task<TemplateSave> Reset(OfficeVisit visit, MailPurpose purpose) =>
        Seen(visit) is { } seen ? templates.Reset(null, purpose, seen, visit.Actor.Account, time.GetUtcNow(), visit.Cancel) : Task.FromResult<TemplateSave>(new TemplateSave.Saved());

    private async Task<IResult> Answer(OfficeVisit visit, MailPurpose purpose, TemplateSave result, string done) => result switch
    {
        TemplateSave.Saved => door.Tell(visit, done, Addresses.MailTemplate(purpose)),
        TemplateSave.Refused refused => await Show(visit, [.. refused.Problems.Select(InForm)]),
        TemplateSave.Changed => await Show(visit, [new("", "開いている間に、ほかの人がこの文面を変更しました。入力した文面はこの画面に残っています。別の画面で最新の文面を確かめ、写してから保存してください。")]),
        _ => throw new InvalidOperationException($"Unknown answer {result}."),
    };

    private async Task<IResult> Show(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        if (Purpose(visit) is not { } purpose)
        {
            return Results.NotFound();
        }
        var edited = await templates.Find(null, purpose, visit.Cancel);
        var text = visit.Typed("text", edited?.Body.Text ?? ShippedTemplates.Text(purpose));
        var preview = TemplateCheck.Load(purpose, text) is TemplateLoad.Loaded loaded ? await samples.Of(loaded.Template, visit.Cancel) : null;
        return Pages.Show<TemplatePage>(visit, new TemplateModel(purpose, text, visit.Typed("seen", edited?.Row.ETag ?? "") is { Length: > 0 } seen ? seen : null, edited?.Body, preview), problems);
    }

    private static IReadOnlyList<Problem> Problems(MailPurpose purpose, string text) =>
        TemplateCheck.Load(purpose, text) is TemplateLoad.Refused refused ? [.. refused.Problems.Select(InForm)] : [];

    private static Problem InForm(TemplateProblem problem) =>
        new("text", problem.Line > 0 ? $"{problem.Line}行目：{problem.Message}" : problem.Message);

    private static string? Seen(OfficeVisit visit) => visit.Field("seen") is { Length: > 0 } seen ? seen : null;

    private static MailPurpose? Purpose(OfficeVisit visit) =>
        Enum.GetValues<MailPurpose>().Cast<MailPurpose?>().FirstOrDefault(p => MailPurposes.Word(p!.Value) == visit.Route("purpose"));
}
