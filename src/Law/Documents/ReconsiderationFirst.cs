using System.Text.RegularExpressions;

namespace Zhifa.Law.Documents;

/// <summary>
/// 行政诉讼法 art. 44: against a decision of the ordinary procedure the party may sue at once. A sentence that sends it to
/// reconsideration first would take that right away.
/// </summary>
internal static class ReconsiderationFirst
{
    private const string First =
        "(?<!可以)先(行|依法)?(向[^，。；]*)?(申请|提起|提出|经|经过)?(行政)?复议"
        + "|复议前置"
        + "|未(经|申请)(行政)?复议(的)?(，)?[^。；]*(不得|不能|不可)"
        + "|复议(决定)?(之)?后(，)?(才|方)"
        + "|(不得|不能|不可)直接(向[^，。；]*)?(起诉|提起)";

    public static bool Said(string wording) => Regex.IsMatch(wording, First);
}
