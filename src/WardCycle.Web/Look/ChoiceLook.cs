namespace WardCycle.Web.Look;

/// <summary>How a <see cref="ChoiceField"/> is drawn.</summary>
public enum ChoiceLook
{
    /// <summary>One of few.</summary>
    Radio,

    /// <summary>Any number of few.</summary>
    Check,

    /// <summary>One of many.</summary>
    Select,
}
