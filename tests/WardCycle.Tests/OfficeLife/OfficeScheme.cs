namespace WardCycle.Tests.OfficeLife;

/// <summary>The scheme of the simulated office: the default's three phases, with the head's confirmation and a figure that may be late.</summary>
internal static class OfficeScheme
{
    public const string Targets = "targets";
    public const string MidYear = "mid-year";
    public const string YearEnd = "year-end";

    public static readonly string[] Phases = [Targets, MidYear, YearEnd];

    /// <summary>As the scheme says below.</summary>
    public const int MostReminders = 5;

    /// <summary>Public texts by phase: what may be worded.</summary>
    public static string TextField(string phase) => phase switch { Targets => "target", MidYear => "progress", _ => "reflection" };

    public const string Survey = "counter";
    public const string Overall = "overall";
    public const string Greeting = "greeting";
    public const string Method = "窓口で用紙をお渡しし、その場で回収しました。無記名です。";

    /// <summary>Periods of the survey in a year, first and last day as month and day.</summary>
    public static readonly (string Id, string Label, (int Month, int Day) From, (int Month, int Day) To)[] Held =
        [("may", "5月", (5, 11), (5, 22)), ("july", "7月", (7, 6), (7, 17)), ("october", "10月", (10, 13), (10, 30)), ("january", "1月", (1, 12), (1, 29))];

    /// <summary>Answers to the first question, best first: 3, 2 and 1 points.</summary>
    public static readonly string[] Grades = ["good", "fair", "bad"];

    public static readonly (string Id, string Label, string[] Grades)[] Questions = [(Overall, "職員の応対はいかがでしたか。", Grades), (Greeting, "あいさつがありましたか。", ["yes", "no"])];

    public const string Yaml = """
        id: office-life
        title: 所属目標
        source: 模擬の区役所
        filler: section
        office-hours: { from: "8:30", until: "17:15" }
        care: { date: 6/30, after-year: true, move: next }
        reminders: { before: [5, 1], on-day: true, after: [1, 3], unit: working-days, minimum-interval: 1, maximum-count: 5 }
        escalation: { after: 3, automatic: false }
        scales:
          - id: attainment
            label: 目標達成度
            grades:
              - { code: achieved, mark: ◎, legend: 達成できた。 }
              - { code: mostly, mark: ○, legend: ほぼ達成できた。 }
              - { code: partly, mark: △, legend: ある程度達成できた。 }
              - { code: hardly, mark: ×, legend: あまり達成できなかった。 }
            outside: { code: outside, mark: ―, legend: 評価対象外 }
        surveys:
          - id: counter
            label: 窓口アンケート
            method: 窓口で用紙をお渡しし、その場で回収しました。無記名です。
            held:
              - { id: may, label: 5月, from: 5/11, to: 5/22 }
              - { id: july, label: 7月, from: 7/6, to: 7/17 }
              - { id: october, label: 10月, from: 10/13, to: 10/30 }
              - { id: january, label: 1月, from: 1/12, to: 1/29 }
            questions:
              - id: overall
                label: 職員の応対はいかがでしたか。
                kind: choice
                grades:
                  - { code: good, label: 満足, points: 3 }
                  - { code: fair, label: 普通, points: 2 }
                  - { code: bad, label: 不満, points: 1 }
              - { id: greeting, label: あいさつがありましたか。, kind: yes-no }
              - { id: voice, label: お気づきの点, kind: text }
        phases:
          - id: targets
            label: 目標設定
            task: 今年度の目標の入力
            confirm: head
            confirm-after: [2, 4]
            dates:
              as-of: { date: 4/1, move: stay }
              opening: { date: 4/15, move: next }
              due: { date: 5/15, move: next, time: "17:15" }
              closing: { date: 5/22, move: next, time: "17:15" }
              publication: { date: 6/10, move: next }
            fields:
              - { id: target, label: 所属等の目標, kind: text, public: true, required: true, changeable: true, public-reason: true, max-length: 1000 }
          - id: mid-year
            label: 中間確認
            task: 11月末現在の取組状況の入力
            confirm: head
            confirm-after: [2, 4]
            dates:
              as-of: { date: 11/30, move: stay, printed: true }
              opening: { date: 11/16, move: next }
              due: { date: 12/4, move: next, time: "17:15" }
              closing: { date: 12/11, move: next, time: "17:15" }
              publication: { date: 12/24, move: next }
            fields:
              - { id: progress, label: 取組状況, kind: text, public: true, required: true, max-length: 2000 }
          - id: year-end
            label: 年度末の自己評価
            task: 今年度の振り返りの入力
            confirm: head
            confirm-after: [2, 4]
            dates:
              as-of: { date: 3/31, move: stay }
              opening: { date: 3/1, move: next }
              due: { date: 3/19, move: previous, time: "17:15" }
              closing: { date: 3/26, move: previous, time: "17:15" }
              publication: { date: 4/20, after-year: true, move: next }
            fields:
              - { id: rating, label: 目標達成度, kind: choice, public: true, required: true, scale: attainment }
              - { id: reflection, label: 振り返り, kind: text, public: true, required: true, max-length: 2000 }
              - { id: rate, label: 収納率, kind: figure, unit: "%", public: true, required: true, may-be-late: true, least: 0, most: 100 }
              - { id: memo, label: 内部のメモ, kind: text, public: false, required: false, max-length: 1000 }
        report:
          title: "{年度} {区} 所属等の目標と取組状況"
          unit-heading: 所属等名
          unit-width: 11
          columns:
            - { field: target, width: 23, heading: 目標 }
            - { field: progress, width: 27, heading: 取組状況 }
            - { field: rating, width: 7, heading: 達成度 }
            - { field: rate, width: 7, heading: 収納率 }
            - { field: reflection, width: 25, heading: 振り返り }
        """;
}
