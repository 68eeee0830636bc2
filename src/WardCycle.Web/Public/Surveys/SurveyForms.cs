using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Surveys;

namespace WardCycle.Web.Public.Surveys;

/// <summary>The short form for citizens: no cookie, no address, no name. Its one token says that the form came from here and makes a second click the same answer.</summary>
public sealed class SurveyForms(SurveyDesk desk, IRecordStore store, IKeyRing keys, TimeProvider time)
{
    public const string Token = "token";
    public const string Nonce = "answer";
    private const string Pattern = "/{cycle}/{ward}/{survey}/{period}/{place?}";
    private const int NonceBytes = 12;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private static readonly string[] Fetched = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(SurveyAddress.Any + Pattern, Fetched, (HttpContext http, SurveyForms forms) => forms.Show(http));
        routes.MapPost(SurveyAddress.Any + Pattern, (HttpContext http, SurveyForms forms) => forms.Take(http));
    }

    public static string Field(SurveyQuestion question) => $"q-{question.Id}";

    private async Task<IResult> Show(HttpContext http)
    {
        var (cycle, ward, at) = Asked(http);
        if (await desk.Find(cycle, ward, at, http.RequestAborted) is not var (open, survey, period))
        {
            return Results.NotFound();
        }

        if (http.Request.Query.ContainsKey("thanks"))
        {
            return await Page(new(open, ward, survey, period, at, "", new("", new Dictionary<string, string>(), new Dictionary<string, string>()), [], IsThanks: true));
        }

        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));
        return await Page(Model(open, ward, survey, period, at, new(nonce, new Dictionary<string, string>(), new Dictionary<string, string>())));
    }

    private async Task<IResult> Take(HttpContext http)
    {
        var (cycle, ward, at) = Asked(http);
        if (await desk.Find(cycle, ward, at, http.RequestAborted) is not var (open, survey, period))
        {
            return Results.NotFound();
        }

        var form = await PostedForm.Read(http);
        var entry = new SurveyEntry(form[Nonce], survey.Counted.ToDictionary(q => q.Id, q => form[Field(q)]), Texts(survey, form));
        if (!Seal.Holds(keys, KeyPurpose.FormToken, Facts(cycle, ward, at, entry.Nonce), form[Token], time.GetUtcNow()))
        {
            var anew = entry with { Nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes)) };
            return await Page(Model(open, ward, survey, period, at, anew) with { Notice = "画面を開いてから時間がたちました。お手数ですが、もう一度「回答する」を押してください。" }, StatusCodes.Status409Conflict);
        }

        return await Give(cycle, ward, at, entry, http.RequestAborted) switch
        {
            SurveyReply.Taken => new Section.SeeOtherResult(SurveyAddress.Thanks(cycle, ward, at)),
            SurveyReply.Invalid invalid => await Page(
                Model(open, ward, survey, period, at, entry) with { Problems = [.. invalid.Problems.Select(p => p with { Field = $"q-{p.Field}" })] }, StatusCodes.Status422UnprocessableEntity),
            SurveyReply.Busy busy => await Page(Model(open, ward, survey, period, at, entry) with { Notice = busy.Reason }, StatusCodes.Status503ServiceUnavailable),
            SurveyReply.Closed => await Page(Model(open, ward, survey, period, at, entry), StatusCodes.Status410Gone),
            _ => Results.NotFound(),
        };
    }

    /// <summary>While the record does not answer, what was typed is shown again; the form's nonce tells whether it had been taken after all.</summary>
    private async Task<SurveyReply> Give(CycleId cycle, UnitId ward, SurveyAt at, SurveyEntry entry, CancellationToken cancel)
    {
        try
        {
            return await desk.Give(cycle, ward, at, entry, cancel);
        }
        catch (RecordUnavailableException)
        {
            return new SurveyReply.Busy("ただいま記録できませんでした。恐れ入りますが、少し時間をおいて、もう一度「回答する」を押してください。");
        }
    }

    private static Dictionary<string, string> Texts(SurveyScheme survey, PostedForm form) =>
        survey.Questions.Where(q => q.Kind == SurveyQuestionKind.Text).ToDictionary(q => q.Id, q => form[Field(q)]);

    private SurveyFormModel Model(OpenCycle open, UnitId ward, SurveyScheme survey, SurveyPeriod period, SurveyAt at, SurveyEntry entry) => new(
        open, ward, survey, period, at, Seal.Of(keys, KeyPurpose.FormToken, Facts(open.Cycle.Id, ward, at, entry.Nonce), time.GetUtcNow() + Lifetime), entry, [],
        SurveyGate.Closed(open, survey, period, open.Now(time)));

    private static string[] Facts(CycleId cycle, UnitId ward, SurveyAt at, string nonce) => ["survey", cycle.Value, ward.Value, at.ToString(), nonce];

    private static (CycleId Cycle, UnitId Ward, SurveyAt At) Asked(HttpContext http)
    {
        string Part(string name) => http.Request.RouteValues[name] as string ?? "";
        return (new(Part("cycle")), new(Part("ward")), new(Part("survey"), Part("period"), new(Part("place") is { Length: > 0 } place ? place : Part("ward"))));
    }

    private async Task<IResult> Page(SurveyFormModel model, int status = StatusCodes.Status200OK) =>
        new RazorComponentResult<SurveyFormPage>(new { Model = model with { Place = await Place(model) } }) { StatusCode = status };

    /// <summary>The section's name where the survey is held by sections: visitors see whom they answer. Without the record the ward's name has to do.</summary>
    private async Task<string?> Place(SurveyFormModel model)
    {
        try
        {
            return model.Survey.BySection ? (await SurveyPlaces.Of(store, model.Open, model.Ward, model.Survey)).FirstOrDefault(p => p.Id == model.At.Place)?.Name : null;
        }
        catch (RecordUnavailableException)
        {
            return null;
        }
    }
}
