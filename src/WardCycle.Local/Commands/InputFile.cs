namespace WardCycle.Local.Commands;

/// <summary>A file that somebody names on the command line.</summary>
public abstract record InputFile(string Name, string Message)
{
    public sealed record Content(string Name, byte[] Bytes) : InputFile(Name, "");

    public sealed record Refused(string Name, string Message) : InputFile(Name, Message);

    /// <param name="limit">Bytes; a larger file is refused unread.</param>
    public static InputFile Read(string path, long limit)
    {
        var name = Path.GetFileName(path);
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? new Refused(name, $"ファイル「{path}」が見つかりません。")
                : file.Length > limit ? new Refused(name, $"{name}: ファイルが大きすぎます（上限{limit / (1024 * 1024)}MB）。")
                : new Content(name, File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Refused(name, $"ファイル「{path}」を読めません。場所と権限をご確認ください。");
        }
    }
}
