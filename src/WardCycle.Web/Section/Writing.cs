using Microsoft.AspNetCore.Http;
using WardCycle.Links;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>One posted form on its way: what was typed, the sheet as it stands, and the pages that may answer.</summary>
/// <param name="Entry">What the phase asks of this sheet, out of what was typed.</param>
public sealed record Writing(
    SheetView View, PhaseView Phase, DoorAnswer.Granted Granted, TypedForm Typed, SheetEntry Entry, IKeyRing Keys, DateTimeOffset Now)
{
    public LinkVisit Visit => Granted.Visit;

    public PublicId Link => Granted.Visit.Link.Id;

    private string Operation => Entry.Operation(View.Head.Id);

    /// <summary>To submit, the token has to be over these very answers; the other buttons write nothing that is not shown again.</summary>
    public bool TokenHolds() =>
        Token(Operation).Holds(Keys, Typed.Token, Now)
        || (Typed.Action != FormAction.Submit && Token(SheetFormToken.Edit).Holds(Keys, Typed.Token, Now));

    public Writing On(int draftVersion) => this with { Entry = Entry with { DraftVersion = draftVersion }, Typed = Typed with { Other = null } };

    public FormModel Model(FormMessage? message = null, IReadOnlyList<Problem>? problems = null) => new(
        View, Phase, Link, Entry, Token(SheetFormToken.Edit).Issue(Keys, Now), problems ?? [], message, Typed.Other, IsTyped: true);

    public FormModel CheckModel() => Model() with { Token = Token(Operation).Issue(Keys, Now) };

    public FormModel Swapped() => Typed.Other is { } other
        ? (this with
        {
            Entry = Entry with { Answers = other.Answers },
            Typed = Typed with { Other = new(Entry.Answers, !other.IsTheirs) },
        }).Model(FormMessage.Swapped)
        : Model();

    public IResult Refused(DeskAnswer answer) => answer switch
    {
        DeskAnswer.Conflict { Theirs: var theirs } => SectionPage.Form(Meeting(theirs), StatusCodes.Status409Conflict),
        DeskAnswer.Invalid { Problems: var problems } => SectionPage.Form(Model(problems: [.. problems.Select(Named)]), StatusCodes.Status422UnprocessableEntity),
        DeskAnswer.Shut { Reason: var reason } => SectionPage.Form(
            Model(new(Look.Tone.Bad, "受け付けられませんでした", reason)), StatusCodes.Status409Conflict),
        _ => SectionPage.Form(Model(FormMessage.Busy), StatusCodes.Status409Conflict),
    };

    /// <summary>Both texts on one page; the form now stands on theirs, so that the writer's choice is the next thing that counts.</summary>
    private FormModel Meeting(StoredText theirs) => (this with
    {
        Entry = Entry with { Base = theirs.Base, DraftVersion = theirs.DraftVersion },
        Typed = Typed with { Other = new(theirs.Answers, IsTheirs: true) },
    }).Model(ConflictWords.Of(theirs));

    private Problem Named(Problem problem) =>
        Phase.Scheme.Fields.Any(f => f.Id.Value == problem.Field) ? problem with { Field = FormFields.AnswerPrefix + problem.Field } : problem;

    private SheetFormToken Token(string operation) =>
        new(Granted.Session, View.Head.Id, Phase.Id, Entry.Base, Entry.DraftVersion, operation);
}
