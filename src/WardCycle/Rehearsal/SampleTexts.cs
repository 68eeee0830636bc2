using System.Globalization;
using WardCycle.Cycles.Planning;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Standards;

namespace WardCycle.Rehearsal;

/// <summary>Answers for simulated section heads: our own sentences, in the shapes that the paper shows (lists with ①②, bullets, line breaks, short and long).</summary>
public static class SampleTexts
{
    private static readonly string[] Aims =
    [
        "①窓口でのご案内を番号札と掲示で分かりやすくし、待ち時間の目安をお伝えします。\n②電話は3コール以内に出て、課名と名前を名乗ります。",
        "手続きに必要な書類を一枚の案内にまとめ、ご用意いただく物が来庁前に分かるようにします。",
        "ご相談を途中でお断りせず、担当が違うときは担当課まで必ずおつなぎします。",
        "①ホームページの更新を週1回行います。\n②閲覧件数を前年度より1割増やします。",
        "書類の記入誤りによる差戻しをゼロにすることを目指し、受付時の確認表を課内で共通にします。",
        "初めて来庁される方にも伝わる言葉でご説明し、アンケートの「分かりやすかった」を8割以上にします。",
        "・毎朝の打合せで前日のお問い合わせを共有します。\n・月1回、課内で接遇の振り返りを行います。",
    ];

    private static readonly string[] Progresses =
    [
        "案内の掲示は9月に取り替え、受付での行き違いは減っています。電話については混み合う時間帯の応答に課題が残っています。",
        "・案内の一枚紙は6種類のうち4種類を作成済みです。\n・残る2種類は関係課と調整しています。",
        "引継ぎの記録を残すようにし、同じ説明を繰り返していただくことは少なくなりました。引き続き取り組みます。",
        "更新は予定どおり週1回行っています。閲覧件数は前年度並みで、見出しの付け方を工夫しているところです。",
        "確認表を使い始めてから差戻しは月2件程度になりました。繁忙期に向けて手順を見直します。",
    ];

    /// <summary>By how well it went, best first, so that text and grade go together.</summary>
    private static readonly string[][] Reflections =
    [
        [
            "掲げた目標はすべて達成できました。掲示と案内用紙の見直しにより、ご案内にかかる時間も短くなりました。来年度は外国語の案内も整えます。",
            "お待たせする時間を目標の範囲に収めることができ、苦情もありませんでした。来年度も続けながら、電話の応対をさらに良くしていきます。",
        ],
        [
            "おおむね予定どおり取り組めましたが、年度末の混雑時には説明が不足することがありました。応援の体制を早めに決めておきます。",
            "目標の件数にはわずかに届きませんでしたが、前年度を上回りました。来年度は更新の担当を増やし、1割増を目指します。",
        ],
        [
            "関係課との調整に時間がかかり、一部が来年度に残りました。残った2種類の案内は上半期のうちに仕上げます。",
            "課内で振り返る習慣はできましたが、お客様からのご指摘を減らすところまでは至りませんでした。対応の事例を集めて共有します。",
        ],
        [
            "制度の改正への対応を優先したため、取組に充てる時間を十分に取れませんでした。来年度は目標を絞り、時期を決めて取り組みます。",
            "数値の目標に届かず、方法にも見直すべき点がありました。原因を課内で整理し、来年度の目標に反映します。",
        ],
    ];

    private const string Verified = "提出された内容と根拠の資料を確かめました。";

    private static readonly string[] Lines = ["庶務係で取りまとめました。", "係長会議で内容を確認しました。"];

    /// <summary>A full answer to a phase; <paramref name="revision"/> tells later answers apart from the first.</summary>
    public static Answers Answer(int seed, Scheme scheme, PhaseScheme phase, string sheet, int revision)
    {
        var values = phase.Fields
            .Where(f => Answers(scheme, phase, f))
            .ToDictionary(f => f.Id, f => Value(seed, scheme, phase, f, sheet, revision));
        foreach (var asked in phase.Fields.Where(f => f.RequiredWhen is { } when && !values.ContainsKey(f.Id) && when.Values.Contains(values.GetValueOrDefault(when.Field, ""))))
        {
            values[asked.Id] = Value(seed, scheme, phase, asked, sheet, revision);
        }

        return new(values);
    }

    /// <summary>What a head answers now: a few mark a figure 未確定 with a day; links to the ward's policy only once its sheet has said one.</summary>
    public static Answers Answer(int seed, SheetMoment at)
    {
        var answers = LateFigureWork.Marked(seed, at, Answer(seed, at.Cycle.Scheme, at.Phase, at.Sheet.Id.Value, at.State.Revision));
        return at.Cycle.Scheme.Standards?.PolicyFrom is { } from
            && PolicyReader.Sheet(at.Ward, at.Cycle.Scheme.Field(from)) is var policy
            && policy?.State(at.Cycle.Scheme.PhaseOf(from).Id).Revision is null or 0
                ? new(answers.Values.Where(a => at.Phase.Fields.All(f => f.Id != a.Key || f.To != LinkTo.Policy)).ToDictionary(a => a.Key, a => a.Value))
                : answers;
    }

    /// <summary>What the reviewer says beside it; nothing where the scheme asks the reviewer for nothing.</summary>
    public static Answers Review(int seed, Scheme scheme, PhaseScheme phase, string sheet) => new(phase.Fields
        .Where(f => f.IsFromReviewer)
        .ToDictionary(f => f.Id, f => f.Kind is FieldKind.Text or FieldKind.Line ? f.Example ?? Verified : Value(seed, scheme, phase, f, sheet, 0)));

    /// <summary>Public and required ones, and reasons where the choice may differ from its suggestion; a figure or grade of an item only where something is held against it, or where it
    /// says in the first phase how the item begins.</summary>
    private static bool Answers(Scheme scheme, PhaseScheme phase, FieldScheme field) =>
        field is { IsTyped: true, LateOf: null } && (field.Required
        || field.Kind == FieldKind.Tick
        || phase.Fields.Any(f => f.Suggest?.Reason == field.Id)
        || (field is { IsPublic: true, RequiredWhen: null } && (field.Item is null || field.Target is not null || field.Kind is not (FieldKind.Figure or FieldKind.Choice)
            || (field.Kind == FieldKind.Choice && phase.Id == scheme.Phases[0].Id))));

    private static string Value(int seed, Scheme scheme, PhaseScheme phase, FieldScheme field, string sheet, int revision)
    {
        var key = $"{sheet}/{phase.Id}/{field.Id}";
        if (field.Kind == FieldKind.Choice)
        {
            var grades = scheme.Scale(field.Scale!).Grades;
            if (field is { Item: not null, Required: false } && phase.Id == scheme.Phases[0].Id)
            {
                return grades[Draw.Below(grades.Count, seed, "label", key)].Code;
            }

            return grades[Rank(seed, field.Item is { } item ? $"{sheet}/{item}" : sheet, phase, grades.Count)].Code;
        }

        if (field.Kind is FieldKind.Figure or FieldKind.Date)
        {
            return SampleFigures.Value(seed, field, key);
        }

        if (field.Kind is FieldKind.Links or FieldKind.Tick)
        {
            return Marks(seed, scheme, field, key);
        }

        if (field.Id == scheme.Standards?.PolicyFrom)
        {
            return revision == 0 ? SamplePolicy.Text : string.Create(CultureInfo.InvariantCulture, $"{SamplePolicy.Text}（{revision}回見直し）");
        }

        var texts = Texts(seed, scheme, phase, field, sheet);
        var text = texts[Draw.Below(texts.Length, seed, "text", key)];
        return revision == 0 ? text
            : field.Kind == FieldKind.Line ? string.Create(CultureInfo.InvariantCulture, $"{text}（{revision}回見直し）")
            : string.Create(CultureInfo.InvariantCulture, $"{text}\n（{revision}回目の提出の後に、数値と表現を見直しました。）");
    }

    /// <summary>One or two standards, one line of the policy; a box is ticked now and then.</summary>
    private static string Marks(int seed, Scheme scheme, FieldScheme field, string key)
    {
        if (field.Kind == FieldKind.Tick)
        {
            return Draw.Below(100, seed, "tick", key) < 35 ? FieldScheme.Ticked : "";
        }

        string[] known = field.To == LinkTo.Policy ? SamplePolicy.Ids : [.. scheme.Standards!.InForce.Select(s => s.Id.Value)];
        var first = known.Length == 0 ? 0 : Draw.Below(known.Length, seed, "link", key);
        return string.Join(' ', known.Skip(first).Take(1 + Draw.Below(2, seed, "links", key)));
    }

    /// <summary>The scheme's own 記入例 on a line, and where an item has a sheet of its own; elsewhere many sheets would say the same.</summary>
    private static string[] Texts(int seed, Scheme scheme, PhaseScheme phase, FieldScheme field, string sheet) =>
        field is { Example: { } example } && (field.Kind == FieldKind.Line || scheme.SheetPer is not null) ? [example]
        : field.Kind == FieldKind.Line ? Lines
        : phase.Id == Begins(scheme, field).Id ? Aims
        : phase.Id == scheme.Phases[^1].Id ? Reflections[Rank(seed, sheet, phase, Reflections.Length)]
        : Progresses;

    /// <summary>The first phase that the same kind of unit writes: there it says what it aims at.</summary>
    private static PhaseScheme Begins(Scheme scheme, FieldScheme field) => scheme.Phases.First(p => p.Fields.Any(f => f.Filler == field.Filler));

    /// <summary>How well a sheet's year went, 0 for best: mostly in the upper middle, as in the document (◎1 ○6 △4 ×0).</summary>
    private static int Rank(int seed, string sheet, PhaseScheme phase, int grades) => Math.Min(
        grades - 1,
        Draw.Below(100, seed, "rank", $"{sheet}/{phase.Id}") switch { < 15 => 0, < 60 => 1, < 92 => 2, _ => 3 });
}
