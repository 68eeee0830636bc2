namespace WardCycle.Organisation;

/// <summary>The headings of a roster file, in the order in which it is written. One line is one post, or one unit where it names no post.</summary>
public static class RosterColumn
{
    /// <summary><c>city</c> stands for the city itself.</summary>
    public const string Ward = "区コード";
    public const string WardName = "区名";
    public const string WardOrder = "区の建制順";
    public const string Department = "部コード";
    public const string DepartmentName = "部名";
    public const string DepartmentOrder = "部の建制順";
    public const string Section = "課コード";
    public const string SectionName = "課名";
    public const string SectionOrder = "建制順";

    /// <summary>課 (default), ワーキンググループ, 局.</summary>
    public const string Kind = "種別";

    /// <summary>Empty on a line that describes the unit itself.</summary>
    public const string Post = "職コード";
    public const string Title = "職名";
    public const string Role = "役割";

    /// <summary>本務 where empty.</summary>
    public const string Held = "任用";

    /// <summary>The post's code where empty.</summary>
    public const string Holder = "職員キー";
    public const string Mail1 = "メール1";
    public const string Mail2 = "メール2";
    public const string Mail3 = "メール3";
    public const string Superior = "上位職コード";

    /// <summary>The post's first day, or the unit's on a unit's line.</summary>
    public const string From = "有効開始";
    public const string Until = "有効終了";

    /// <summary>On a section's lines: the section that leads a joint sheet, or owns the fields of <see cref="SharedFields"/>.</summary>
    public const string Lead = "共同シート";

    /// <summary>Field ids with blanks between; empty for a joint sheet.</summary>
    public const string SharedFields = "共有項目";

    /// <summary>On a unit's line: since when it bears this name; empty for its first name.</summary>
    public const string NameFrom = "名称開始";

    /// <summary>On a unit's line: codes of the units it came out of, with blanks between.</summary>
    public const string Predecessors = "前身";

    /// <summary>For the office's own notes; not read.</summary>
    public const string Remarks = "備考";

    public static IReadOnlyList<string> All { get; } =
    [
        Ward, WardName, WardOrder, Department, DepartmentName, DepartmentOrder, Section, SectionName, SectionOrder, Kind,
        Post, Title, Role, Held, Holder, Mail1, Mail2, Mail3, Superior, From, Until, Lead, SharedFields, NameFrom, Predecessors,
    ];

    /// <summary>Without these nothing can be read; every other column may be left out.</summary>
    public static IReadOnlyList<string> Required { get; } = [Ward, WardName, Section, SectionName, Post, Title, Role, Mail1];

    public static IReadOnlyList<string> Mails { get; } = [Mail1, Mail2, Mail3];

    /// <summary>In UTF-16 units: an address, a list of codes, or a name.</summary>
    public static int MaxLength(string column) =>
        Mails.Contains(column) ? PostAddress.MaxLength : column is SharedFields or Predecessors ? 500 : 100;
}
