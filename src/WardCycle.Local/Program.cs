using System.CommandLine;
using WardCycle.Local.Commands;

var root = new RootCommand("WardCycle 1台版: 区役所の年度サイクルを動かします。")
{
    RehearseCommand.Build(),
};
return await root.Parse(args).InvokeAsync();
