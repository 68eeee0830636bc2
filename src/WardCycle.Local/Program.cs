using System.Text;
using WardCycle.Local.Commands;

Console.OutputEncoding = Encoding.UTF8;
return await Cli.Run(args, Console.Out, Console.Error);
