using System.Globalization;
using WardCycle.Record;
using WardCycle.Secretariat;

namespace WardCycle.Organisation;

/// <summary>
/// A first roster out of a list that every office has: 部, 課, address. Codes, titles and superiors follow from the list and
/// are kept from then on by the CSV file. A cell of 部 that is empty says the one above, as merged cells paste; 「―」 says none.
/// </summary>
public static class PastedRoster
{
    private const int MaxName = 100;
    private const int MaxCode = 30;

    private static readonly string[] Headings = ["部", "部名", "課", "課名", "所属", "メール", "メールアドレス"];

    public static (Roster? Roster, IReadOnlyList<Problem> Problems) Read(PastedWard typed)
    {
        List<Problem> problems = [.. OfForm(typed)];
        var lines = Lines(typed.List, problems);
        return problems.Count > 0 ? (null, problems) : (Build(typed with { Mail = TypedText.Clean(typed.Mail) }, lines), []);
    }

    /// <summary>Beside the other wards of a roster of one's own; in the sample's place. Null where the ward is in it already.</summary>
    /// <param name="isSample">The roster in force is the made-up one.</param>
    public static Roster? Into(Roster inForce, bool isSample, Roster pasted)
    {
        if (isSample || inForce.Units.Count == 0)
        {
            return pasted;
        }

        var ward = pasted.Wards.Single();
        var last = inForce.Wards.Select(w => w.Order).DefaultIfEmpty(0).Max();
        List<Unit> units = [.. pasted.Units.Where(u => u.Kind != UnitKind.City || inForce.Find(u.Id) is null).Select(u => u.Id == ward.Id ? u with { Order = last + 1 } : u)];
        return units.Any(u => inForce.Find(u.Id) is not null) ? null : RosterOrder.Sort(new Roster(
            [.. inForce.Units, .. units],
            [.. inForce.Posts, .. pasted.Posts.Where(p => units.Any(u => u.Id == p.Unit))],
            inForce.Sharings));
    }

    private static IEnumerable<Problem> OfForm(PastedWard typed)
    {
        if (TypedText.Check("city", "市の名前", typed.City, MaxName) is { } city)
        {
            yield return city;
        }

        if (TypedText.Check("name", "区の名前", typed.Name, MaxName) is { } name)
        {
            yield return name;
        }

        if (!IdRule.Allows(typed.Code) || typed.Code.Length > MaxCode || typed.Code == Keys.City.Value)
        {
            yield return new("code", $"区コードは、半角の英小文字・数字・ハイフン{MaxCode}文字以内で入力してください（例：kohoku）。");
        }

        if (!PostAddress.Allows(TypedText.Clean(typed.Mail)))
        {
            yield return new("mail", "事務局のメールアドレスを、kusei@city.example.lg.jp のように入力してください。");
        }
    }

    private static readonly char[] Tab = ['\t'];
    private static readonly char[] Commas = [',', '，'];

    private static List<Line> Lines(string list, List<Problem> problems)
    {
        List<Line> lines = [];
        var department = "";
        foreach (var (text, number) in list.ReplaceLineEndings("\n").Split('\n').Select((t, i) => (t, i + 1)).Where(t => t.t.Trim().Length > 0))
        {
            List<string> cells = [.. text.Split(text.Contains('\t', StringComparison.Ordinal) ? Tab : Commas).Select(c => c.Trim())];
            if (lines.Count == 0 && cells.Where(c => c.Length > 0).All(Headings.Contains))
            {
                continue;
            }

            department = cells[0].Length > 0 ? cells[0] is "―" or "-" or "－" ? "" : cells[0] : department;
            var line = new Line(number, department, cells.ElementAtOrDefault(1) ?? "", [.. cells.Skip(2).Where(c => c.Length > 0).Select(TypedText.Clean)]);
            problems.AddRange(OfLine(line, lines));
            lines.Add(line);
        }

        if (problems.Count == 0 && lines.TrueForAll(l => l.Section.Length == 0))
        {
            problems.Add(new("list", "所属の一覧を貼り付けてください。1行に1つの課を、部、課、メールアドレスの順に並べます。"));
        }

        if (lines.Count > RecordLimits.MaxSheetsPerWard)
        {
            problems.Add(new("list", $"1つの区の所属は{RecordLimits.MaxSheetsPerWard}件までです。"));
        }

        return lines;
    }

    private static IEnumerable<Problem> OfLine(Line line, List<Line> before)
    {
        Problem Wrong(string message) => new("list", $"{line.Number}行目：{message}");
        if (line.Department.Length == 0 && line.Section.Length == 0)
        {
            yield return Wrong("部も課もありません。部、課、メールアドレスの順に、タブかコンマで区切ってください。");
        }
        else if (new[] { line.Department, line.Section }.Where(n => n.Length > 0).Select(n => TypedText.Check("list", $"{line.Number}行目の名前", n, MaxName)).FirstOrDefault(p => p is not null) is { } name)
        {
            yield return name;
        }
        else if (before.Exists(b => b.Department == line.Department && b.Section == line.Section))
        {
            yield return Wrong($"「{line.Name}」が二度あります。1行にまとめてください（メールアドレスは3件まで並べられます）。");
        }

        if (line.Mails.Count is 0 or > Post.MaxAddresses)
        {
            yield return Wrong($"「{line.Name}」のメールアドレスを1件から{Post.MaxAddresses}件まで入力してください。");
        }
        else if (line.Mails.FirstOrDefault(m => !PostAddress.Allows(m)) is { } mail)
        {
            yield return Wrong($"「{mail}」はメールアドレスとして使えません。部、課、メールアドレスの順に並んでいるかを確かめてください。");
        }
    }

    private static Roster Build(PastedWard typed, List<Line> lines)
    {
        var ward = new UnitId(typed.Code);
        List<Unit> units = [NewUnit(Keys.City, UnitKind.City, null, 0, typed.City), NewUnit(ward, UnitKind.Ward, null, 1, typed.Name)];
        List<Post> posts =
        [
            NewPost("city-secretariat", Keys.City, PostRole.Secretariat, "事務局", [typed.Mail], null),
            NewPost($"{ward}-coordinator", ward, PostRole.Coordinator, "取りまとめ担当", [typed.Mail], null) with { Holder = "city-secretariat" },
        ];
        var departments = lines.Select(l => l.Department).Where(d => d.Length > 0).Distinct().ToList();
        foreach (var (name, order) in departments.Select((d, i) => (d, i + 1)))
        {
            var unit = NewUnit(Code(ward, "bu", order), UnitKind.Department, ward, order, name);
            units.Add(unit);
            posts.AddRange(lines.Where(l => l.Department == name && l.Section.Length == 0).Select(l => NewPost($"{unit.Id}-head", unit.Id, PostRole.DepartmentHead, $"{name}長", l.Mails, null)));
        }

        foreach (var (line, number) in lines.Where(l => l.Section.Length > 0).Select((l, i) => (l, i + 1)))
        {
            UnitId? department = line.Department.Length == 0 ? null : Code(ward, "bu", departments.IndexOf(line.Department) + 1);
            var parent = department ?? ward;
            var unit = NewUnit(Code(ward, "ka", number), UnitKind.Section, parent, units.Count(u => u.Parent == parent) + 1, line.Section);
            units.Add(unit);
            posts.Add(NewPost($"{unit.Id}-head", unit.Id, PostRole.Head, $"{line.Section}長", line.Mails, posts.FirstOrDefault(p => p.Unit == department)?.Id));
        }

        return RosterOrder.Sort(new Roster(units, posts, []));
    }

    private static UnitId Code(UnitId ward, string kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{ward}-{kind}{number:00}"));

    private static Unit NewUnit(UnitId id, UnitKind kind, UnitId? parent, int order, string name) => new(id, kind, parent, order, [new(TypedText.Clean(name))], Validity.Always);

    private static Post NewPost(string id, UnitId unit, PostRole role, string title, IReadOnlyList<string> mails, PostId? superior) =>
        new(new(id), unit, role, PostKind.Regular, title, id, mails, superior);

    private sealed record Line(int Number, string Department, string Section, IReadOnlyList<string> Mails)
    {
        public string Name => Section.Length > 0 ? Section : Department;
    }
}
