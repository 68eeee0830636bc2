using System.Text;
using WardCycle.Imports;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Tests.Organisation;

public sealed class RosterCsvTests
{
    [Fact]
    public void A_sound_file_gives_units_in_order_with_their_posts()
    {
        var roster = RosterFile.Sound().Roster();
        Assert.Equal(["北区", "区民部", "市民窓口課", "納税課"], roster.Units.Select(u => u.Names[0].Name));
        Assert.Equal([UnitKind.Ward, UnitKind.Department, UnitKind.Section, UnitKind.Section], roster.Units.Select(u => u.Kind));
        Assert.Equal(["kita-coordinator", "kumin-head", "madoguchi-head", "nozei-head"], roster.Posts.Select(p => p.Id.Value));
        var head = roster.Posts[2];
        Assert.Equal(("madoguchi", PostRole.Head, PostKind.Regular, "kumin-head"), (head.Unit.Value, head.Role, head.Kind, head.Superior!.Value.Value));
        Assert.Equal("madoguchi-head", head.Holder);
        Assert.Equal(["madoguchi@example.lg.jp"], head.Addresses);
    }

    [Theory]
    [InlineData("utf-8", false)] // as editors save it
    [InlineData("utf-8", true)] // Excel: CSV UTF-8
    [InlineData("cp932", false)] // Excel: CSV
    public void Each_encoding_of_an_office_is_read(string name, bool bom)
    {
        var encoding = name == "cp932" ? CodePagesEncodingProvider.Instance.GetEncoding(932)! : new UTF8Encoding(bom);
        var text = RosterFile.Sound().Set(3, "課名", "①㈱～ｶﾅ課").Text();
        byte[] bytes = [.. bom ? encoding.Preamble : [], .. encoding.GetBytes(text)];
        Assert.Equal("①㈱～ｶﾅ課", RosterFile.Loaded(RosterCsv.Read(bytes, "r.csv")).Units[2].Names[0].Name);
    }

    [Theory]
    [InlineData(3, "区コード", "", "区コード", "区コードを入力")] // a department without its ward
    [InlineData(3, "課コード", "Madoguchi", "課コード", "半角の英小文字")] // capitals
    [InlineData(3, "課コード", "まどぐち", "課コード", "半角の英小文字")]
    [InlineData(3, "課コード", "", "課コード", "課コードも入力")] // a name without its code
    [InlineData(3, "課コード", "kumin", "課コード", "2行目では部に")] // a department's code
    [InlineData(3, "課名", "", "課名", "入力してください")]
    [InlineData(4, "部名", "区民局", "部名", "名称が行によって異なります")]
    [InlineData(4, "建制順", "二", "建制順", "整数を半角で")]
    [InlineData(4, "建制順", "-1", "建制順", "整数を半角で")]
    [InlineData(4, "種別", "係", "種別", "課、ワーキンググループ、局")]
    [InlineData(4, "職コード", "", "職コード", "職コードがありません")]
    [InlineData(4, "職コード", "madoguchi-head", "職コード", "3行目にもあります")] // one post twice
    [InlineData(4, "職名", "", "職名", "入力してください")]
    [InlineData(4, "役割", "課長", "役割", "所属長、担当者")]
    [InlineData(4, "役割", "部長", "役割", "部の行")] // a department's head in a section
    [InlineData(4, "役割", "区長", "役割", "区の行")]
    [InlineData(4, "任用", "代理", "任用", "事務代理、欠員")]
    [InlineData(4, "任用", "欠員", "メール1", "欠員の職には")] // nobody has no address
    [InlineData(4, "メール1", "", "メール1", "1件以上")] // somebody has one
    [InlineData(4, "メール1", "nozei＠example.lg.jp", "メール1", "正しくありません")] // full-width
    [InlineData(4, "メール1", "納税課 <nozei@example.lg.jp>", "メール1", "正しくありません")] // with a name
    [InlineData(4, "メール2", "a@example.lg.jp;b@example.lg.jp", "メール2", "1つの欄に1件")]
    [InlineData(4, "メール2", "NOZEI@example.lg.jp", "メール2", "2回あります")]
    [InlineData(4, "上位職コード", "nobody", "上位職コード", "このファイルにありません")]
    [InlineData(4, "上位職コード", "nozei-head", "上位職コード", "循環")] // one's own superior
    [InlineData(4, "有効開始", "4月1日", "有効開始", "「2026-04-01」の形")]
    [InlineData(4, "共同シート", "nozei", "共同シート", "自分以外")]
    [InlineData(4, "共同シート", "nokazei", "共同シート", "このファイルにありません")]
    [InlineData(4, "共同シート", "kumin", "共同シート", "課でなければ")]
    [InlineData(4, "共有項目", "target", "共同シート", "幹事課のコードがありません")]
    [InlineData(4, "名称開始", "2026-10-01", "名称開始", "組織だけの行")]
    [InlineData(4, "職名", "課\u202e長", "職名", "制御文字")] // turns the text around
    [InlineData(4, "職名", "課\n長", "職名", "改行")]
    public void A_wrong_cell_is_named_with_file_line_and_column(int line, string column, string text, string toldColumn, string words)
    {
        var problem = Assert.Single(RosterFile.Refused(RosterFile.Sound().Set(line, column, text).Read()));
        Assert.Equal((RosterFile.Name, line, toldColumn), (problem.File, problem.Line, problem.Field));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_validity_that_ends_before_it_begins_is_refused()
    {
        var file = RosterFile.Sound().Set(3, "有効開始", "2026-10-01").Set(3, "有効終了", "2026/9/30");
        Assert.Equal("有効終了", Assert.Single(RosterFile.Refused(file.Read())).Field);
    }

    [Fact]
    public void All_that_is_wrong_is_told_together_in_the_order_of_the_lines()
    {
        var file = RosterFile.Sound().Set(5, "メール1", "x").Set(3, "役割", "x").Set(4, "上位職コード", "x");
        Assert.Equal([3, 4, 5], RosterFile.Refused(file.Read()).Select(p => p.Line));
    }

    [Fact]
    public void Only_the_first_fifty_problems_are_told_and_all_are_counted()
    {
        var file = RosterFile.Sound();
        for (var i = 0; i < 80; i++)
        {
            file.Section($"s{i}", "課", "x");
        }

        var refused = Assert.IsType<RosterLoad.Refused>(file.Read());
        Assert.Equal((50, 80), (refused.Problems.Count, refused.Count));
    }

    [Fact]
    public void A_circle_of_superiors_is_told_once()
    {
        var file = RosterFile.Sound().Set(2, "上位職コード", "madoguchi-head");
        var problem = Assert.Single(RosterFile.Refused(file.Read()));
        Assert.Contains("kumin-head → madoguchi-head → kumin-head", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_outside_the_allowed_domains_are_refused()
    {
        Assert.Equal(4, RosterFile.Refused(RosterFile.Sound().Read("city.lg.jp")).Count);
        RosterFile.Loaded(RosterFile.Sound().Read("lg.jp")); // below an allowed one
        Assert.Equal(4, RosterFile.Refused(RosterFile.Sound().Read("ample.lg.jp")).Count); // an ending of a name is no domain
    }

    [Fact]
    public void A_fourth_address_column_is_refused_with_the_limit() =>
        Assert.Contains("3件まで", Assert.Single(RosterFile.Refused(RosterFile.Sound().WithHeading("メール4").Read())).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_heading_is_refused_because_it_may_be_a_misprint() =>
        Assert.Contains("備考", Assert.Single(RosterFile.Refused(RosterFile.Sound().WithHeading("担当").Read())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_heading_twice_is_refused() =>
        Assert.Contains("2つ", Assert.Single(RosterFile.Refused(RosterFile.Sound().WithHeading("職名").Read())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_heading_is_named() =>
        Assert.Equal("役割", Assert.Single(RosterFile.Refused(RosterFile.Sound().WithoutHeading("役割").Read())).Field);

    [Fact]
    public void Columns_that_can_be_left_out_may_be_and_remarks_are_not_read()
    {
        var file = RosterFile.Sound().WithHeading("備考").Set(3, "備考", "=1+1\nメモ");
        foreach (var heading in RosterColumn.All.Except(RosterColumn.Required).Except(["部コード", "部名", "上位職コード"]))
        {
            file.WithoutHeading(heading);
        }

        Assert.Equal(4, file.Roster().Posts.Count);
    }

    [Fact]
    public void A_vacant_post_has_no_holder_and_no_address()
    {
        var post = RosterFile.Sound().Set(4, "任用", "欠員").Set(4, "メール1", "").Roster().Posts[3];
        Assert.Equal((PostKind.Vacant, "", 0), (post.Kind, post.Holder, post.Addresses.Count));
    }

    [Fact]
    public void Sections_that_name_a_lead_share_a_sheet_or_single_fields()
    {
        var file = RosterFile.Sound().Section("hoken", "保険年金課", "3");
        file.Set(4, "共同シート", "madoguchi").Set(6, "共同シート", "madoguchi").Set(6, "共有項目", "target result");
        var roster = file.Roster();
        Assert.Equal(2, roster.Sharings.Count);
        Assert.True(roster.Sharings[0].IsJoint);
        Assert.Equal([new UnitId("nozei")], roster.Sharings[0].Members);
        Assert.Equal([new FieldId("target"), new FieldId("result")], roster.Sharings[1].Fields);
    }

    [Fact]
    public void A_lead_that_has_a_lead_itself_is_refused()
    {
        var file = RosterFile.Sound().Section("hoken", "保険年金課", "3").Set(4, "共同シート", "madoguchi").Set(6, "共同シート", "nozei");
        Assert.Equal(6, Assert.Single(RosterFile.Refused(file.Read())).Line);
    }

    [Fact]
    public void A_joint_sheet_across_wards_is_refused()
    {
        var file = RosterFile.Sound().Line(("区コード", "minami"), ("区名", "南区"), ("課コード", "minami-madoguchi"), ("課名", "市民窓口課"),
            ("職コード", "minami-head"), ("職名", "課長"), ("役割", "所属長"), ("メール1", "m@example.lg.jp"), ("共同シート", "nozei"));
        Assert.Contains("別の区", Assert.Single(RosterFile.Refused(file.Read())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_may_not_lie_in_two_departments()
    {
        var file = RosterFile.Sound().Line(("部コード", "fukushi"), ("部名", "福祉部"), ("課コード", "nozei"), ("課名", "納税課"), ("建制順", "2"),
            ("職コード", "x"), ("職名", "係長"), ("役割", "担当者"), ("メール1", "x@example.lg.jp"));
        Assert.Contains("「kumin」に属して", Assert.Single(RosterFile.Refused(file.Read())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_units_own_lines_carry_its_names_validity_and_predecessors()
    {
        var file = RosterFile.Sound()
            .Line(("部コード", "kumin"), ("部名", "区民部"), ("課コード", "zeimu"), ("課名", "税務課"), ("有効開始", "2026-10-01"), ("前身", "nozei kazei"))
            .Line(("部コード", "kumin"), ("部名", "区民部"), ("課コード", "zeimu"), ("課名", "市税課"), ("有効開始", "2026-10-01"), ("前身", "nozei kazei"), ("名称開始", "2027-01-01"));
        var unit = file.Roster().Find(new("zeimu"))!;
        Assert.Equal(("税務課", "市税課"), (unit.NameAt(new(2026, 12, 31)), unit.NameAt(new(2027, 1, 1))));
        Assert.Equal(new Validity(new DateOnly(2026, 10, 1)), unit.Validity);
        Assert.Equal([new UnitId("nozei"), new UnitId("kazei")], unit.Predecessors!);
    }

    [Fact]
    public void Units_without_a_number_stand_in_the_order_of_the_file()
    {
        var file = RosterFile.Sound().Section("hoken", "保険年金課", "").Section("kaigo", "福祉介護課", "1");
        file.Set(3, "建制順", "5");
        Assert.Equal(["kaigo", "nozei", "madoguchi", "hoken"], file.Roster().Sections(new("kita")).Select(u => u.Id.Value));
    }

    [Fact]
    public void The_city_has_its_own_code()
    {
        var roster = RosterFile.Sound().Line(("区コード", "city"), ("区名", "見本市"), ("職コード", "jimukyoku"), ("職名", "事務局"), ("役割", "事務局"), ("メール1", "j@example.lg.jp")).Roster();
        Assert.Equal((UnitKind.City, Keys.City), (roster.Units[0].Kind, roster.Units[0].Id));
        Assert.Equal(["kita"], roster.Wards.Select(w => w.Id.Value));
    }

    [Theory]
    [InlineData("", 0, "空です")]
    [InlineData("\r\n\r\n", 0, "空です")]
    [InlineData("区コード;区名\r\nkita;北区", 1, "見出し")] // another separator
    public void A_file_that_is_no_roster_is_refused(string text, int line, string words)
    {
        var problem = RosterFile.Refused(RosterFile.Read(text))[0];
        Assert.Equal(line, problem.Line);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_alone_are_refused() =>
        Assert.Contains("内容がありません", Assert.Single(RosterFile.Refused(new RosterFile().Read())).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Contains("文字コード", Assert.Single(RosterFile.Refused(RosterCsv.Read([0x50, 0x4b, 3, 4, 0, 0], "r.xlsx"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_quote_left_open_is_told_and_not_read_over() =>
        Assert.NotEmpty(RosterFile.Refused(RosterFile.Read(RosterFile.Sound().Text() + "kita,\"北区,,\r\n")));

    [Fact]
    public void A_file_above_five_mebibytes_is_refused_unread() =>
        Assert.Contains("5MB", Assert.Single(RosterFile.Refused(RosterCsv.Read(new byte[CsvTable.MaxBytes + 1], "r.csv"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_columns_and_cells_are_capped()
    {
        var text = RosterFile.Sound().Text();
        Assert.Contains("20,000行", Assert.Single(RosterFile.Refused(RosterFile.Read(text + string.Concat(Enumerable.Repeat("x\n", 20_000)))), p => p.Message.Contains("行数", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.Contains(RosterFile.Refused(RosterFile.Read(text + new string(',', 100) + "x")), p => p.Message.Contains("100列", StringComparison.Ordinal));
        Assert.Contains(RosterFile.Refused(RosterFile.Read(text + new string('x', 1001))), p => p.Message.Contains("1,000文字", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ward_has_at_most_300_sections_and_a_file_100_wards()
    {
        var ward = RosterFile.Sound();
        Enumerable.Range(0, 299).ToList().ForEach(i => ward.Section($"s{i}", $"第{i}課", ""));
        Assert.Contains("301課", Assert.Single(RosterFile.Refused(ward.Read())).Message, StringComparison.Ordinal);

        var city = RosterFile.Sound();
        Enumerable.Range(0, 100).ToList().ForEach(i => city.Line(("区コード", $"w{i}"), ("区名", $"第{i}区")));
        Assert.Contains("101区", Assert.Single(RosterFile.Refused(city.Read())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_after_one_with_a_line_break_bears_the_number_that_a_spreadsheet_shows()
    {
        var problems = RosterFile.Refused(RosterFile.Sound().Set(3, "職名", "課\n長").Set(5, "役割", "x").Read());
        Assert.Equal([3, 5], problems.Select(p => p.Line));
    }
}
