using WardCycle.Record;

namespace WardCycle.Organisation;

/// <summary>Reads one line of a roster file.</summary>
internal static class RosterRowReader
{
    /// <summary>Null where not even the line's unit can be told.</summary>
    public static RosterRow? Read(RosterCells cells, IReadOnlyCollection<string> domains)
    {
        var path = ReadPath(cells);
        var validity = ReadValidity(cells);
        var post = path is null || cells.Text(RosterColumn.Post).Length == 0 ? null : ReadPost(cells, path[^1], validity, domains);
        if (path is null || (post is null && cells.Text(RosterColumn.Post).Length > 0))
        {
            return null;
        }

        RefuseStrayCells(cells, post);
        return new(cells.Line, path, post, validity, cells.Day(RosterColumn.NameFrom), cells.Ids(RosterColumn.Predecessors),
            cells.Id(RosterColumn.Lead) is { } lead ? new UnitId(lead) : null, cells.Ids(RosterColumn.SharedFields));
    }

    private static IReadOnlyList<RosterUnitCell>? ReadPath(RosterCells cells)
    {
        if (cells.Text(RosterColumn.Ward).Length == 0)
        {
            cells.Add(RosterColumn.Ward, "区コードを入力してください。部や課の行にも区コードが必要です。市の事務局は「city」です。");
            return null;
        }

        var wardKind = cells.Text(RosterColumn.Ward) == Keys.City.Value ? UnitKind.City : UnitKind.Ward;
        var ward = ReadUnit(cells, RosterColumn.Ward, RosterColumn.WardName, RosterColumn.WardOrder, wardKind);
        var department = ReadUnit(cells, RosterColumn.Department, RosterColumn.DepartmentName, RosterColumn.DepartmentOrder, UnitKind.Department);
        var section = ReadUnit(cells, RosterColumn.Section, RosterColumn.SectionName, RosterColumn.SectionOrder, SectionKind(cells));
        var isBroken = ward is null
            || (department is null && cells.Text(RosterColumn.Department).Length > 0)
            || (section is null && cells.Text(RosterColumn.Section).Length > 0);
        return isBroken ? null : [.. new[] { ward, department, section }.OfType<RosterUnitCell>()];
    }

    private static RosterUnitCell? ReadUnit(RosterCells cells, string code, string name, string order, UnitKind kind)
    {
        if (cells.Text(code).Length == 0)
        {
            if (cells.Text(name).Length > 0)
            {
                cells.Add(code, $"「{name}」だけが入力されています。{code}も入力してください。");
            }

            return null;
        }

        var text = cells.Required(name);
        var place = cells.Order(order);
        return cells.Id(code) is { } id ? new(code, kind, new(id), text, place) : null;
    }

    private static UnitKind SectionKind(RosterCells cells) =>
        cells.Text(RosterColumn.Kind) is { Length: > 0 } word
            ? cells.Word(RosterColumn.Kind, RosterWords.SectionKinds, word) ?? UnitKind.Section
            : UnitKind.Section;

    private static Validity ReadValidity(RosterCells cells)
    {
        var validity = new Validity(cells.Day(RosterColumn.From), cells.Day(RosterColumn.Until));
        if (validity.Until < validity.From)
        {
            cells.Add(RosterColumn.Until, "有効終了が有効開始より前になっています。");
        }

        return validity;
    }

    private static Post? ReadPost(RosterCells cells, RosterUnitCell unit, Validity validity, IReadOnlyCollection<string> domains)
    {
        var id = cells.Id(RosterColumn.Post);
        var title = cells.Required(RosterColumn.Title);
        var role = cells.Required(RosterColumn.Role) is { Length: > 0 } word ? cells.Word(RosterColumn.Role, RosterWords.Roles, word) : null;
        var kind = cells.Text(RosterColumn.Held) is { Length: > 0 } held ? cells.Word(RosterColumn.Held, RosterWords.Kinds, held) : PostKind.Regular;
        var addresses = ReadAddresses(cells, domains);
        var superior = cells.Id(RosterColumn.Superior);
        if (id is null || role is null || kind is null)
        {
            return null;
        }

        RefuseMisplacedRole(cells, role.Value, unit.Kind);
        var holder = ReadHolder(cells, kind.Value, id, addresses.Count);
        return new(new(id), unit.Id, role.Value, kind.Value, title, holder, addresses,
            superior is null ? null : new PostId(superior), validity == Validity.Always ? null : validity);
    }

    /// <summary>欠員 is nobody; anybody else can be written to.</summary>
    private static string ReadHolder(RosterCells cells, PostKind kind, string id, int addresses)
    {
        var holder = cells.Text(RosterColumn.Holder);
        if (kind != PostKind.Vacant)
        {
            if (RosterColumn.Mails.All(m => cells.Text(m).Length == 0))
            {
                cells.Add(RosterColumn.Mail1, "メールアドレスを1件以上入力してください。職にだれもいない場合は、任用を「欠員」にしてください。");
            }

            return holder.Length > 0 ? holder : id;
        }

        if (addresses > 0)
        {
            cells.Add(RosterColumn.Mail1, "欠員の職にはメールアドレスを入力できません。空欄にするか、任用を見直してください。");
        }

        if (holder.Length > 0)
        {
            cells.Add(RosterColumn.Holder, "欠員の職には職員キーを入力できません。空欄にするか、任用を見直してください。");
        }

        return "";
    }

    private static List<string> ReadAddresses(RosterCells cells, IReadOnlyCollection<string> domains)
    {
        var addresses = new List<string>();
        foreach (var column in RosterColumn.Mails)
        {
            var address = cells.Text(column);
            if (address.Length > 0 && AddressProblem(address, addresses, domains) is { } problem)
            {
                cells.Add(column, problem);
            }
            else if (address.Length > 0)
            {
                addresses.Add(address);
            }
        }

        return addresses;
    }

    private static string? AddressProblem(string address, List<string> before, IReadOnlyCollection<string> domains) =>
        !PostAddress.Allows(address) ? "メールアドレスとして正しくありません。1つの欄に1件だけ、半角で入力してください。"
        : !PostAddress.IsWithin(address, domains) ? $"許可されていないドメインです。{string.Join("、", domains)}のアドレスを入力してください。"
        : before.Contains(address, StringComparer.OrdinalIgnoreCase) ? "同じ行に同じメールアドレスが2回あります。片方を空欄にしてください。"
        : null;

    private static void RefuseMisplacedRole(RosterCells cells, PostRole role, UnitKind unit)
    {
        if (role == PostRole.DepartmentHead && unit != UnitKind.Department)
        {
            cells.Add(RosterColumn.Role, "部長は部の行（部コードあり、課コードなし）に入力してください。");
        }

        if (role == PostRole.WardMayor && unit != UnitKind.Ward)
        {
            cells.Add(RosterColumn.Role, "区長は区の行（部コードと課コードなし）に入力してください。");
        }
    }

    private static void RefuseStrayCells(RosterCells cells, Post? post)
    {
        if (post is null && RosterColumn.Mails.Append(RosterColumn.Title).Append(RosterColumn.Role).Any(c => cells.Text(c).Length > 0))
        {
            cells.Add(RosterColumn.Post, "職の内容が入力されていますが、職コードがありません。職コードを入力してください。");
        }

        foreach (var column in new[] { RosterColumn.NameFrom, RosterColumn.Predecessors }.Where(c => post is not null && cells.Text(c).Length > 0))
        {
            cells.Add(column, $"「{column}」は組織だけの行（職コードなし）に入力してください。");
        }
    }
}
