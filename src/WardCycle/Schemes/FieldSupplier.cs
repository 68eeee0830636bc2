namespace WardCycle.Schemes;

/// <summary>Who gives a field its content.</summary>
public enum FieldSupplier
{
    /// <summary>Who fills the sheet.</summary>
    Section,

    /// <summary>The city, once for all its wards.</summary>
    City,

    /// <summary>The secretariat, beside the self-rating, when it looks at what was submitted.</summary>
    Reviewer,
}
