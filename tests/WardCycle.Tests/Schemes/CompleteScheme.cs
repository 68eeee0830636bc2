namespace WardCycle.Tests.Schemes;

/// <summary>A scheme that uses every key of the language at least once.</summary>
internal static class CompleteScheme
{
    public const string Yaml = """
        id: complete
        title: すべての項目
        source: 試験のための例
        filler: ward
        office-hours: { from: "9:00", until: "16:00" }
        care: { date: 6/30, after-year: true, move: next, time: "12:00", printed: false }
        reminders: { before: [3, 1], on-day: false, after: [2], unit: calendar-days, minimum-interval: 2, maximum-count: 4 }
        escalation: { after: 4, automatic: true }
        scales:
          - id: level
            label: 水準
            grades:
              - { code: a, mark: A, legend: 良い }
              - { code: b, mark: B }
            outside: { code: none, mark: ―, legend: 評価対象外 }
        phases:
          - id: first
            label: 点検
            task: 点検の入力
            dates:
              as-of: { date: 3/31, move: stay }
              opening: { date: 4/15, move: next }
              due: { date: 5/15, move: next, time: "12:00" }
              closing: { date: 5/22, move: previous, printed: true }
              publication: { date: 6/10, move: next, after-year: false }
            reminders: { before: [], on-day: true, after: [], unit: working-days, minimum-interval: 0, maximum-count: 1 }
            fields:
              - { id: level, label: 水準, kind: choice, public: true, required: true, scale: level }
              - { id: name, label: 名称, kind: line, public: true, required: true, max-length: 40 }
              - id: reason
                label: 理由
                kind: text
                public: false
                required: false
                required-when: { field: level, is: [b, none] }
                guidance: |-
                  理由を
                  お書きください。
                example: 例
                soft-length: 100
                max-length: 500
        report:
          title: "{年度} {区} 点検"
          preamble: "{区}の点検です。"
          unit-heading: 区
          unit-width: 20.5
          merge-shared: true
          columns:
            - { field: level, heading: 水準, group: 点検, width: 29.5, note: (注) }
            - { field: name, heading: 名称, group: 点検, width: 50 }
        standards:
          label: サービス基準
          policy-label: 向上方針
          tiers: [{ id: minimum, label: 最低基準 }]
          kinds: [{ id: soft, label: ソフト }]
          principles: [{ id: comfort, label: 快適な環境 }]
          committees:
            - { id: city-meeting, label: 部長会議, level: city }
            - { id: ward-meeting, label: 向上委員会, level: ward }
          catalogue:
            - { number: 基準1, title: 待ち時間, text: お待たせしません。, level: 15分以内, scope: city, tier: minimum, kind: soft, principle: comfort }

        """;
}
