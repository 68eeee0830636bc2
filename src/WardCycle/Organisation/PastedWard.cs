namespace WardCycle.Organisation;

/// <summary>A ward as a form gives it, with the list of its sections as pasted out of a spreadsheet.</summary>
/// <param name="City">The city's name, for the secretariat's post.</param>
/// <param name="Code">区コード; the units' codes begin with it.</param>
/// <param name="Mail">The secretariat's address: of the ward's coordinator and of the city.</param>
/// <param name="List">One line each: 部, 課, addresses; cells parted by tabs or commas.</param>
public sealed record PastedWard(string City, string Name, string Code, string Mail, string List);
