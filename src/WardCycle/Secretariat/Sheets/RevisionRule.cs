using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>A command names the revision that the person saw; it must still be the newest.</summary>
public static class RevisionRule
{
    public static Problem? Check(PhaseState state, int revision) =>
        state.Revision == 0 ? new("revision", "まだ提出されていません。提出を待ってから操作してください。")
        : revision != state.Revision ? new("revision", $"第{revision}版の後に変わっています（現在は第{state.Revision}版）。最新の内容を見てから、もう一度操作してください。")
        : null;
}
