namespace WardCycle.Tests.Schemes;

/// <summary>A scheme that uses every key of the language at least once.</summary>
internal static class CompleteScheme
{
    public const string Yaml = """
        id: complete
        title: すべての項目
        source: 試験のための例
        filler: ward
        also-filled-by: [bureau]
        office-hours: { from: "9:00", until: "16:00" }
        care: { date: 6/30, after-year: true, move: next, time: "12:00", printed: false }
        reminders: { before: [3, 1], on-day: false, after: [2], unit: calendar-days, minimum-interval: 2, maximum-count: 4 }
        escalation: { after: 4, automatic: true }
        item-kinds:
          - { id: strategy, label: 戦略, heading: "【{番号} {名称}】" }
          - { id: outcome, label: アウトカム }
        sheet-per: strategy
        items:
          - id: s1
            kind: strategy
            label: 窓口をよくする
            code: "1"
            text: |-
              窓口で
              お待たせしません。
            owner: madoguchi
            source: 区民アンケート
            scope: 渡し方
            start: 実施予定
            items:
              - id: o1
                kind: outcome
                label: 待ち時間
                from-city: [low]
                targets:
                  - { field: actual, rule: at-least, value: 80, unit: "%", by: 2027, cumulative: true, note: 難 }
                  - { field: low, rule: range, value: 2, most: 3.5 }
                  - { field: fall, rule: change, direction: down, percent: 30, base: 8, base-year: 2012 }
                  - { field: less, rule: change, amount: 3 }
                  - { field: stars, rule: grade, grade: a }
                previous:
                  - { field: actual, value: 75% }
        remarks:
          - { when: [{ field: level, is: [b] }, { field: name, contains: [A], last-year: true }], say: お確かめください。 }
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
            confirm: both
            confirm-after: [3, 6]
            dates:
              as-of: { date: 3/31, move: stay }
              opening: { date: 4/15, move: next }
              due: { date: 5/15, move: next, time: "12:00" }
              closing: { date: 5/22, move: previous, printed: true }
              publication: { date: 6/10, move: next, after-year: false }
            filler: ward
            reminders: { before: [], on-day: true, after: [], unit: working-days, minimum-interval: 0, maximum-count: 1 }
            fields:
              - { id: level, label: 水準, kind: choice, public: true, required: true, scale: level }
              - { id: name, label: 名称, kind: line, public: true, required: true, max-length: 40, carry-from: [name], carry: beside, changeable: true, public-reason: true }
              - { id: plan, label: 計画, kind: figure, public: true, required: false, for: outcome, unit: "%", decimals: 1, least: 0, most: 100.5, free: true, supplied-by: city }
              - id: total
                label: 合計
                kind: figure
                public: true
                required: false
                may-be-late: true
                target: { rule: range, value: 1, most: 5, unit: 件, by: 2026, cumulative: false, note: 易 }
                previous: 3件
              - { id: half, label: 半分, kind: figure, public: true, required: false, target: { rule: change, direction: down, percent: 30.5, base: 8, base-year: 2012 } }
              - { id: third, label: 三分, kind: figure, public: true, required: false, target: { rule: change, amount: 2 } }
              - { id: fourth, label: 四分, kind: figure, public: true, required: false, target: { rule: at-least, value-from: total } }
              - { id: fifth, label: 五分, kind: choice, scale: level, public: true, required: false, target: { rule: grade, grade: b } }
              - { id: actual, label: 実績, kind: figure, public: true, required: true, for: outcome, only-targeted: true }
              - { id: low, label: 下限, kind: figure, public: true, required: false, for: outcome }
              - { id: fall, label: 減少, kind: figure, public: true, required: false, for: outcome }
              - { id: less, label: 増加, kind: figure, public: true, required: false, for: outcome }
              - { id: stars, label: 星, kind: choice, scale: level, public: true, required: false, for: outcome }
              - { id: planned, label: 計画比, kind: figure, public: true, required: false, for: outcome, target: { rule: at-most, value-from: plan } }
              - { id: published, label: 掲載日, kind: date, public: true, required: false }
              - { id: in-time, label: 掲載の時期, kind: choice, scale: level, public: true, required: false, suggest: { from: [published], grades: [{ grade: a, when: on-time, due: 3/31 }] } }
              - id: verdict
                label: 評価
                kind: choice
                scale: level
                public: true
                required: true
                for: outcome
                suggest:
                  from: [actual, stars]
                  reason: why
                  grades:
                    - { grade: a, when: ratio, at-least: 90.5 }
                    - { grade: b, when: otherwise }
              - { id: kept, label: 関係する基準, kind: links, to: standards, public: true, required: false }
              - { id: aimed, label: 関係する方針, kind: links, to: policy, public: true, required: false }
              - { id: good, label: 好事例, kind: tick, mark: case, beside: reason, public: false, required: false }
              - { id: each, label: 基準の点検, kind: choice, scale: level, public: true, required: false, for: standard }
              - { id: why, label: 理由, kind: text, public: false, required: false, max-length: 300, for: outcome }
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
        standards:
          label: サービス基準
          policy-label: 向上方針
          guideline: 平成24年3月改定版
          tiers: [{ id: minimum, label: 最低基準 }]
          kinds: [{ id: soft, label: ソフト }]
          principles: [{ id: comfort, label: 快適な環境 }]
          committees:
            - { id: city-meeting, label: 部長会議, level: city }
            - { id: ward-meeting, label: 向上委員会, level: ward }
          catalogue:
            - { number: 基準1, title: 待ち時間, text: お待たせしません。, level: 15分以内, scope: city, tier: minimum, kind: soft, principle: comfort }
        surveys:
          - id: counter
            label: 窓口アンケート
            method: 窓口で用紙を配りました。
            by: section
            least: 10
            held:
              - { id: first-half, label: 6月, from: 6/1, to: 6/30 }
              - { id: winter, label: 1月, from: 1/10, to: 1/31 }
            questions:
              - id: overall
                label: 窓口の応対はいかがでしたか。
                kind: choice
                grades:
                  - { code: good, label: 満足, points: 2.5 }
                  - { code: bad, label: 不満, points: 0 }
              - { id: graded, label: 水準はどれですか。, kind: choice, scale: level }
              - { id: found, label: 迷わずに来られましたか。, kind: yes-no }
              - { id: voice, label: ご意見, kind: text }
        indicators:
          - { field: half, take: share, grades: [good], decimals: 2, of: [{ survey: counter, question: overall, periods: [winter] }] }
          - { field: actual, item: o1, take: mean, of: [{ survey: counter, question: overall }, { survey: counter, question: found }] }
        report:
          title: "{年度} {区} 点検"
          preamble: "{区}の点検です。"
          unit-heading: 区
          unit-width: 20.5
          merge-shared: true
          columns:
            - { field: level, heading: 水準, group: 点検, width: 29.5, note: (注) }
            - { field: name, heading: 名称, group: 点検, width: 50 }

        """;

    /// <summary>The keys that cannot stand beside those of <see cref="Yaml"/>: a report of blocks, value-from beside an item.</summary>
    public static string WithBlocks { get; } = Yaml[..Yaml.IndexOf("  unit-heading", StringComparison.Ordinal)] + """
          blocks:
            - kind: units
              title: "{年度} 一覧"
              unit-heading: 区
              unit-width: 20
              merge-shared: false
              columns:
                - { field: name, heading: 名称, group: 点検, note: 注, width: 80 }
            - kind: items
              of: outcome
              under: strategy
              columns:
                - { item: label, of: strategy, heading: 名前, width: 20 }
                - { field: actual, heading: 実績, width: 20, years-ago: 1 }
                - { previous: actual, heading: 前年度, width: 20 }
                - { target: actual, average: actual, trend: actual, heading: 目標, width: 20 }
                - { fields: [verdict, low], heading: 評価, width: 20 }
            - kind: form
              of: outcome
              under: strategy
              headings: beside
              rows:
                - cells:
                    - { heading: 現状, words: "{区}の現状", rows: 1, width: 100 }

        """;

    /// <summary>An item whose target's value is typed.</summary>
    public static string WithPlans { get; } = Yaml.Replace(
        "rule: at-least, value: 80, unit", "rule: at-least, value-from: plan, unit", StringComparison.Ordinal)
        .Replace("{ field: less, rule: change, amount: 3 }", "{ field: less, rule: better, direction: up }", StringComparison.Ordinal);
}
