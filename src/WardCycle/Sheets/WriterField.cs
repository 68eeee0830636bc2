namespace WardCycle.Sheets;

/// <summary>Form field names of 記入者 and 確認者. The dot keeps them apart from a scheme's field ids.</summary>
public static class WriterField
{
    public const string Unit = "writer.unit";
    public const string Name = "writer.name";
    public const string Extension = "writer.extension";
    public const string Confirmer = "writer.confirmer";
}
