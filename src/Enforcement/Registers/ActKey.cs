using System.Globalization;
using System.Text;

namespace Zhifa.Enforcement.Registers;

/// <summary>
/// What makes two violations of a party the same act (行政处罚法 art. 29): the day and the place. Not the violation item,
/// since one act may break several norms and then still draws one fine.
/// </summary>
public static class ActKey
{
    /// <summary>The place without spaces, marks and differences of width.</summary>
    public static string Place(string place) =>
        string.Concat(place.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit))
            .ToLowerInvariant();

    public static string Of(DateOnly actOn, string place) =>
        $"{actOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{Place(place)}";
}
