using WardCycle.Publication;

namespace WardCycle.Secretariat.Cycles;

/// <summary>An edition's states, as messages print them.</summary>
public static class EditionWords
{
    public static string Of(EditionState state) => state switch
    {
        EditionState.Wanted => "取りまとめ中",
        EditionState.Composed => "庁内調整中（案）",
        EditionState.Decided => "決裁済（公表待ち）",
        EditionState.Published => "公表済",
        EditionState.Superseded => "新しい版に置き換え済",
        EditionState.Withdrawn => "公表取下げ済",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };
}
