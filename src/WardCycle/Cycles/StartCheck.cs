using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Cycles;

/// <summary>What stands against a start, and what the secretariat should know before it confirms.</summary>
public static class StartCheck
{
    public static IEnumerable<Problem> Problems(StartRequest request, Scheme scheme)
    {
        if (!IdRule.Allows(request.Id.Value))
        {
            yield return new("id", "識別名は半角の英小文字・数字・ハイフンで40文字以内にしてください。");
        }

        // A ward's partition is named cycle-{id}-ward-{ward}: an id with -ward- in it could name another cycle's ward.
        if (request.Id.Value.Contains("-ward-", StringComparison.Ordinal))
        {
            yield return new("id", "識別名に「-ward-」は使えません。別の名前にしてください。");
        }

        if (request.Wards.Count is 0 or > RecordLimits.MaxWardsPerCycle)
        {
            yield return new("wards", $"対象の区を1区以上{RecordLimits.MaxWardsPerCycle}区以下で選んでください。");
        }

        foreach (var ward in request.Wards.Where(w => request.Roster.Find(w) is not { Kind: UnitKind.Ward }))
        {
            yield return new("wards", $"名簿に区コード「{ward}」がありません。名簿を取り込んでから開始してください。");
        }

        foreach (var ward in request.Wards.Where(w => !request.Roster.Sections(w).Any() && request.Roster.Within(w).Count() <= 1))
        {
            yield return new("wards", $"区コード「{ward}」に所属が登録されていません。名簿を確認してください。");
        }

        foreach (var ward in request.Wards.Select(request.Roster.Find).OfType<Unit>().Where(w => request.Roster.Within(w.Id).Count() > 1 && SheetLayout.Of(request.Roster, w.Id, scheme).Count == 0))
        {
            yield return new("wards", $"「{ward.NameAt(request.FiscalYear.First)}」（{ward.Id}）には、様式「{scheme.Title}」に入力する組織がありません。対象から外すか、名簿の種別と、様式の filler や owner を確かめてください。");
        }

        foreach (var (ward, sheet) in request.Wards.SelectMany(w => SheetLayout.Of(request.Roster, w, scheme).Select(s => (w, s.Id))).Where(s => !IdRule.Allows(s.Id.Value)))
        {
            yield return new("scheme", $"区コード「{ward}」の組織のコードと項目のIDをつないだシートの識別名「{sheet}」が{IdRule.MaxLength}文字を超えます。どちらかを短くしてください。");
        }

        if (!request.IsRehearsal && request.Pace != Pace.Real)
        {
            yield return new("pace", "本番の年度サイクルは実際の日付で進みます。速さの指定は予行だけで使えます。");
        }

        if (request.ConfirmWithin is < 1 or > 20)
        {
            yield return new("confirmWithin", "名簿の確認の期限は、1から20までの開庁日数で入力してください。");
        }

        foreach (var (member, field) in UnknownSharedFields(request, scheme))
        {
            yield return new("scheme", $"名簿の課「{member.NameAt(request.FiscalYear.First)}」（{member.Id}）の共有項目「{field}」は、様式「{scheme.Title}」にありません。"
                + $"名簿の「{RosterColumn.SharedFields}」の列を、{string.Join('、', scheme.Phases.SelectMany(p => p.Fields).Where(f => f.Item is null).Select(f => f.Id))} のいずれかに直すか、様式を選び直してください。");
        }
    }

    /// <summary>A shared field that no phase asks for would silently leave its members with a form of their own.</summary>
    private static IEnumerable<(Unit Member, FieldId Field)> UnknownSharedFields(StartRequest request, Scheme scheme)
    {
        var known = scheme.Phases.SelectMany(p => p.Fields).Select(f => f.Id).ToHashSet();
        var sections = request.Wards.SelectMany(request.Roster.Sections).DistinctBy(u => u.Id).ToDictionary(u => u.Id);
        return
            from sharing in request.Roster.Sharings
            from member in sharing.Members
            where sections.ContainsKey(member)
            from field in sharing.Fields ?? []
            where !known.Contains(field)
            select (sections[member], field);
    }

    public static IEnumerable<string> Warnings(StartRequest request, Scheme scheme, CalendarPlan calendar, WorkingDays days)
    {
        if (HolidayCoverage.Warning(days.Holidays, request.FiscalYear.First) is { } gap)
        {
            yield return gap;
        }

        foreach (var phase in calendar.Phases.Where(p => p.Dates[PhaseDateKind.Closing].Instant <= request.StartAt))
        {
            yield return $"「{scheme.Phase(phase.Phase).Label}」の締切はすでに過ぎています。この段階の依頼メールは送りません。紙で行った内容は、開始した後に「移行データを取り込む」から取り込めます。取り込まないと、後の段階の入力画面に、この段階の内容（目標など）が表示されません。";
        }

        var today = MunicipalTime.DayOf(request.StartAt);
        var sheets = request.Wards.Select(w => SheetLayout.Of(request.Roster, w, scheme)).ToList();
        foreach (var unit in sheets.SelectMany(s => s).SelectMany(s => s.Units).Distinct().Where(u => !request.Roster.Posts.Any(p => Answers(p, u, today) || IsVacant(p, u, today))))
        {
            yield return $"「{Named(request, unit, today)}」には、メールを送れる担当の職が登録されていません。名簿に「{RosterWords.Of(RoleOf(request.Roster.Find(unit)!.Kind))}」とメールアドレスのある行を加えてください。";
        }

        foreach (var owner in scheme.AllItems.Select(i => i.Owner).OfType<UnitId>().Distinct().Where(o => request.Roster.Find(o) is null))
        {
            yield return $"様式の項目の担当「{owner}」が名簿にありません。名簿に加えるか、様式の owner を直してください。";
        }
    }

    /// <summary>The first phase that is still open or to come; null where all are over.</summary>
    public static PhaseCalendar? FirstPhase(StartRequest request, CalendarPlan calendar) =>
        calendar.Phases.FirstOrDefault(p => p.Dates[PhaseDateKind.Closing].Instant > request.StartAt);

    /// <summary>Mails of <see cref="FirstPhase"/>.</summary>
    public static int FirstMails(StartRequest request, Scheme scheme, CalendarPlan calendar)
    {
        var phase = FirstPhase(request, calendar);
        var today = MunicipalTime.DayOf(request.StartAt);
        return phase is null ? 0 : (
            from ward in request.Wards
            from sheet in SheetLayout.Of(request.Roster, ward, scheme)
            where !sheet.IsFilledByLead(scheme.Phase(phase.Phase))
            from post in request.Roster.Posts
            where sheet.Units.Contains(post.Unit) && Answers(post, post.Unit, today)
            select post.Addresses.Count).Sum();
    }

    /// <summary>The part of a roster that one ward's partition holds; for the city, its own posts.</summary>
    public static Roster RosterOf(Roster roster, UnitId ward)
    {
        var known = roster.Units.DistinctBy(u => u.Id).ToDictionary(u => u.Id);
        var units = roster.Units.Where(u => Belongs(known, u, ward)).Select(u => u.Id).ToHashSet();
        return new(
            [.. roster.Units.Where(u => units.Contains(u.Id))],
            [.. roster.Posts.Where(p => units.Contains(p.Unit))],
            [.. roster.Sharings.Where(s => units.Contains(s.Lead))]);
    }

    private static bool Belongs(Dictionary<UnitId, Unit> units, Unit unit, UnitId ward) =>
        unit.Id == ward
        || (unit.Kind != UnitKind.Ward && unit.Parent is { } parent && units.TryGetValue(parent, out var above) && Belongs(units, above, ward));

    /// <summary>欠員 is said in the roster, not forgotten: the secretariat is told instead.</summary>
    private static bool IsVacant(Post post, UnitId unit, DateOnly day) =>
        post.Unit == unit && post.Role.AnswersItsUnit() && post.Kind == PostKind.Vacant && (post.Validity?.Holds(day) ?? true);

    /// <summary>With its ward in front, where several start.</summary>
    private static string Named(StartRequest request, UnitId unit, DateOnly day)
    {
        var name = request.Roster.Find(unit)!.NameAt(day);
        return request.Wards.Count > 1 && request.Wards.FirstOrDefault(w => w != unit && request.Roster.Within(w).Any(u => u.Id == unit)) is { Value: not null } ward
            ? $"{request.Roster.Find(ward)?.NameAt(day)} {name}"
            : name;
    }

    private static PostRole RoleOf(UnitKind kind) => kind switch
    {
        UnitKind.Ward => PostRole.WardMayor,
        UnitKind.Department => PostRole.DepartmentHead,
        _ => PostRole.Head,
    };

    private static bool Answers(Post post, UnitId unit, DateOnly day) =>
        post.Unit == unit
        && post.Role.AnswersItsUnit()
        && post.Addresses.Count > 0
        && (post.Validity?.Holds(day) ?? true);
}
