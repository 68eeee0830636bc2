namespace WardCycle.Organisation;

/// <summary>What a post does in the cycle.</summary>
public enum PostRole
{
    /// <summary>所属長: answers the unit's sheet.</summary>
    Head,

    /// <summary>担当者: drafts for the head; gets the same mails.</summary>
    Clerk,

    /// <summary>部長: the section head's superior.</summary>
    DepartmentHead,

    /// <summary>区の取りまとめ担当.</summary>
    Coordinator,

    /// <summary>事務局.</summary>
    Secretariat,

    /// <summary>区長.</summary>
    WardMayor,
}
