using System.CommandLine;
using WardCycle.Local.Serving;

namespace WardCycle.Local.Commands;

/// <summary><c>--data DIR</c>, the same for every command that works on a data folder.</summary>
public static class DataOption
{
    public static Option<string> Create() =>
        new("--data") { Description = "データフォルダ", HelpName = "DIR", DefaultValueFactory = _ => DataFolder.Default };
}
