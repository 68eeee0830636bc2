using System.Text.Json.Serialization;

namespace WardCycle.Calendar;

/// <summary>年度: 1 April of <paramref name="Year"/> to 31 March of the next.</summary>
[JsonConverter(typeof(FiscalYearJsonConverter))]
public readonly record struct FiscalYear(int Year)
{
    public DateOnly First => new(Year, 4, 1);

    public DateOnly Last => new(Year + 1, 3, 31);

    public FiscalYear Next => new(Year + 1);

    public FiscalYear Previous => new(Year - 1);

    /// <summary>令和8年度</summary>
    public string Label => Era.FiscalYearLabel(this);

    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    public override string ToString() => Label;
}
