using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WardCycle.Imports;

/// <summary>A CSV file for people to fill in: UTF-8 with BOM and CRLF, as spreadsheets here like it, no cell a formula (<see cref="CsvCell"/>). <see cref="CsvTable"/> reads it back.</summary>
public static class CsvFileWriter
{
    public static byte[] Write(IEnumerable<IEnumerable<string>> lines)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (var line in lines)
            {
                foreach (var cell in line)
                {
                    csv.WriteField(CsvCell.Protect(cell));
                }

                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }
}
