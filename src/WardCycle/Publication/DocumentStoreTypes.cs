namespace WardCycle.Publication;

/// <summary>The media type that a path's ending means, for stores that keep bytes alone and for whoever serves them.</summary>
public static class DocumentStoreTypes
{
    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".json" => "application/json",
        ".jsonl" => "application/jsonl",
        ".yaml" => "application/yaml",
        ".eml" => "message/rfc822",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".svg" => "image/svg+xml",
        ".pdf" => "application/pdf",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };
}
