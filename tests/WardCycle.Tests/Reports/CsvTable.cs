using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WardCycle.Tests.Reports;

/// <summary>Reads CSV with somebody else's reader.</summary>
internal static class CsvTable
{
    public static IReadOnlyList<string[]> Read(byte[] bytes)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false, BadDataFound = args => throw new InvalidDataException(args.RawRecord) };
        using var parser = new CsvParser(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), configuration);
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }
}
