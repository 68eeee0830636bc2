namespace WardCycle.Organisation;

public enum UnitKind
{
    City,
    Ward,
    Department,
    Section,
    WorkingGroup,
    Bureau,
}
