namespace WardCycle.Tests.Schemes;

/// <summary>Sheets of other cities, in shapes that none of the five documents has. Made up; no city's text.</summary>
internal static class OtherForms
{
    private const string Head = """
        source: 言葉の広さを確かめるための例
        care: { date: 6/30, after-year: true, move: next }
        reminders: { before: [3], on-day: true, after: [2], unit: working-days, minimum-interval: 1, maximum-count: 3 }
        escalation: { after: 3, automatic: false }

        """;

    private const string Year = """
            dates:
              as-of: { date: 3/31, move: stay }
              opening: { date: 3/1, move: next }
              due: { date: 3/15, move: next }
              closing: { date: 3/22, move: previous }
              publication: { date: 4/28, after-year: true, move: next }

        """;

    private const string Half = """
            dates:
              as-of: { date: 9/30, move: stay }
              opening: { date: 10/1, move: next }
              due: { date: 10/15, move: next }
              closing: { date: 10/22, move: next }
              publication: { date: 11/10, move: next }

        """;

    /// <summary>Five grades; the two lowest ask for a reason.</summary>
    public static string FiveGrades { get; } = "id: five\ntitle: 五段階評価\nfiller: section\n" + Head + """
        scales:
          - id: five
            label: 達成度
            grades:
              - { code: s, mark: S }
              - { code: a, mark: A }
              - { code: b, mark: B }
              - { code: c, mark: C }
              - { code: d, mark: D }
            outside: { code: outside, mark: ―, legend: 評価対象外 }
        phases:
          - id: review
            label: 自己評価
            task: 評価の入力

        """ + Year + """
            fields:
              - { id: rating, label: 達成度, kind: choice, public: true, required: true, scale: five }
              - { id: reason, label: 遅れた理由と対策, kind: text, public: true, required: false, required-when: { field: rating, is: [c, d] } }
        report:
          title: "{年度} {区} 評価"
          unit-heading: 所属
          unit-width: 20
          columns:
            - { field: rating, heading: 達成度, width: 20 }
            - { field: reason, heading: 理由, width: 60 }

        """;

    /// <summary>Grades by ratio; the thresholds of the first half are lower than the year's.</summary>
    public static string Thresholds { get; } = "id: thresholds\ntitle: 達成率による評価\nfiller: section\n" + Head + """
        item-kinds: [{ id: goal, label: 目標 }]
        items:
          - { id: g1, kind: goal, label: 相談の件数, targets: [{ field: half, rule: at-least, value: 200, unit: 件 }, { field: actual, rule: at-least, value: 200, unit: 件 }] }
          - { id: g2, kind: goal, label: 待ち時間, targets: [{ field: half, rule: at-most, value: 10, unit: 分 }, { field: actual, rule: at-most, value: 10, unit: 分 }] }
        scales:
          - id: marks
            label: 評価
            grades: [{ code: good, mark: ○ }, { code: fair, mark: △ }, { code: poor, mark: × }]
            outside: { code: outside, mark: ―, legend: 評価対象外 }
        phases:
          - id: half
            label: 上半期
            task: 上半期の実績の入力

        """ + Half + """
            fields:
              - { id: half, for: goal, label: 上半期の実績, kind: figure, public: true, required: true }
              - { id: half-mark, for: goal, label: 上半期の評価, kind: choice, public: true, required: true, scale: marks, suggest: { from: [half], grades: [{ grade: good, when: ratio, at-least: 45 }, { grade: fair, when: ratio, at-least: 30 }, { grade: poor, when: otherwise }] } }
          - id: year
            label: 年度末
            task: 年度の実績の入力

        """ + Year + """
            fields:
              - { id: actual, for: goal, label: 年度の実績, kind: figure, public: true, required: true }
              - { id: mark, for: goal, label: 年度の評価, kind: choice, public: true, required: true, scale: marks, suggest: { from: [actual], grades: [{ grade: good, when: ratio, at-least: 95 }, { grade: fair, when: ratio, at-least: 80 }, { grade: poor, when: otherwise }] } }
        report:
          title: "{年度} {区} 評価"
          blocks:
            - kind: items
              of: goal
              columns: [{ item: label, heading: 目標, width: 40 }, { field: half-mark, heading: 上半期, width: 30 }, { field: mark, heading: 年度, width: 30 }]

        """;

    /// <summary>A difficulty mark stands beside each target.</summary>
    public static string Difficulty { get; } = "id: difficulty\ntitle: 難易度つきの目標\nfiller: department\n" + Head + """
        item-kinds: [{ id: goal, label: 目標 }]
        items:
          - { id: g1, kind: goal, label: 収納率, targets: [{ field: actual, rule: at-least, value: 98.5, unit: "%", note: "難易度★★★" }] }
          - { id: g2, kind: goal, label: 苦情, targets: [{ field: actual, rule: zero, unit: 件, note: "難易度★" }] }
        phases:
          - id: review
            label: 実績
            task: 実績の入力

        """ + Year + """
            fields:
              - { id: actual, for: goal, label: 実績, kind: figure, public: true, required: true, decimals: 1 }
        report:
          title: "{年度} {区} 目標"
          blocks:
            - kind: items
              of: goal
              columns: [{ item: label, heading: 目標, width: 40 }, { target: actual, heading: 目標値と難易度, width: 30 }, { field: actual, heading: 実績, width: 30 }]

        """;

    /// <summary>Budget and settlement in thousands of yen; the settlement is held against the budget typed in spring, one sheet per programme.</summary>
    public static string Budget { get; } = "id: budget\ntitle: 予算と決算\nfiller: bureau\nsheet-per: programme\n" + Head + """
        item-kinds: [{ id: programme, label: 事業 }]
        items:
          - { id: p1, kind: programme, code: "1", label: 窓口の改修 }
          - { id: p2, kind: programme, code: "2", label: 案内の多言語化, owner: kokusai }
        phases:
          - id: plan
            label: 予算
            task: 予算額の入力

        """ + Half + """
            fields:
              - { id: budget, for: programme, label: 予算額, kind: figure, unit: 千円, decimals: 0, least: 0, public: true, required: true }
          - id: settle
            label: 決算
            task: 決算額の入力

        """ + Year + """
            fields:
              - { id: settled, for: programme, label: 決算額, kind: figure, unit: 千円, decimals: 0, public: true, required: true, target: { rule: at-most, value-from: budget } }
              - { id: mark, for: programme, label: 来年度の予算, kind: line, public: true, required: true }
        report:
          title: "{年度} {区} 予算と決算"
          blocks:
            - kind: items
              of: programme
              columns: [{ item: heading, heading: 事業, width: 40 }, { field: budget, heading: 予算額, width: 20 }, { field: settled, heading: 決算額, width: 20 }, { field: mark, heading: 来年度, width: 20 }]

        """;
}
