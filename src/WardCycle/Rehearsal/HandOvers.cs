using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>Two posts of every ward change hands in a simulated year: one in July, one on 1 April after the year, prepared in March.</summary>
public static class HandOvers
{
    /// <summary>The post that changes hands on 1 April after the year, from mid-March on; null where there is none.</summary>
    public static (Post Post, DateOnly On)? Coming(OpenCycle cycle, WardState ward, DateOnly today)
    {
        var on = cycle.Cycle.FiscalYear.Next.First;
        if (today < on.AddDays(-15) || today >= on || ward.Sheets.Count < 2)
        {
            return null;
        }

        var lead = ward.Sheets[1].Body.Lead;
        return ward.Posts.Select(p => p.Body).FirstOrDefault(p => p.Role.LeadsItsUnit() && p.Unit == lead) is { Tenure: 1, Addresses.Count: > 0 } post
            ? (post, on)
            : null;
    }

    public static SheetCommand.HandOver? Due(OpenCycle cycle, WardState ward, DateOnly today)
    {
        var year = cycle.Cycle.FiscalYear;
        var (day, chosen) = today > year.Last ? (year.Next.First, 1) : (new DateOnly(year.Year, 7, 1), 0);
        if (today < day || ward.Sheets.Count == 0)
        {
            return null;
        }

        var sheet = ward.Sheets[chosen % ward.Sheets.Count].Body;
        var post = ward.Posts.Select(p => p.Body).FirstOrDefault(p => p.Role.LeadsItsUnit() && p.Unit == sheet.Lead);
        return post is { Tenure: 1, Addresses.Count: > 0 }
            ? new(sheet.Id, post.Id, $"{post.Holder}-successor", post.Addresses, "進行中の取組と資料の置き場所を引き継ぎました。")
            : null;
    }
}
