using System.CommandLine;
using WardCycle.Imports;
using WardCycle.Schemes;

namespace WardCycle.Local.Commands;

/// <summary><c>scheme check FILE</c>: everything that is wrong with a scheme, with its line and field.</summary>
public static class SchemeCommand
{
    /// <summary>Far above what the loader takes: only keeps a wrong file out of memory.</summary>
    private const long MaxBytes = 8 * 1024 * 1024;

    private static readonly Argument<string> Path = new("FILE") { Description = "様式の設定ファイル（YAML）" };

    public static Command Build()
    {
        var check = new Command("check", "様式の設定ファイルを確認します。") { Path };
        check.SetAction(Check);
        return new("scheme", "様式の設定ファイルを扱います。") { check };
    }

    private static int Check(ParseResult parse)
    {
        var read = InputFile.Read(parse.GetValue(Path)!, MaxBytes);
        if (read is not InputFile.Content { Bytes: var bytes })
        {
            return Exit.Refuse(parse, read.Message);
        }

        if (FileText.Decode(bytes) is not { } yaml)
        {
            return Exit.Refuse(parse, $"{read.Name}: 文字コードを判別できませんでした。UTF-8で保存し直してください。");
        }

        switch (SchemeLoader.Load(yaml, read.Name))
        {
            case SchemeLoad.Loaded { Scheme: var scheme }:
                parse.InvocationConfiguration.Output.WriteLine($"{read.Name}: 使えます。「{scheme.Title}」段階 {scheme.Phases.Count}（{string.Join("、", scheme.Phases.Select(p => p.Label))}）");
                parse.InvocationConfiguration.Output.WriteLine();
                parse.InvocationConfiguration.Output.Write(SchemeCheck.Report(new SchemeLoad.Loaded(scheme)));
                return Exit.Ok;
            case SchemeLoad.Refused refused:
                return Exit.Refuse(parse, refused.Problems.Select(p => p.ToString()));
            default:
                throw new InvalidOperationException("A load is loaded or refused.");
        }
    }
}
