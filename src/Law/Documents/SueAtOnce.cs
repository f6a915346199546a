using System.Text.RegularExpressions;

namespace Zhifa.Law.Documents;

/// <summary>
/// 行政复议法 art. 23: an on-the-spot penalty goes to reconsideration first, and the document must say so. A sentence about a
/// suit is lawful only where it hangs on the reconsideration decision, or on the organ's refusal or silence (art. 34).
/// </summary>
internal static class SueAtOnce
{
    private const string Suit = "起诉|提起行政诉讼|提起诉讼|向[^。；]*人民法院提起";
    private const string Hangs = "(对|不服|收到)行政?复议决定|复议期限届满|逾期不作|不予受理";
    private const string Consequence = "强制执行|不停止执行|不予计算";

    /// <summary>True when some sentence of the document's own words lets the party sue without reconsideration.</summary>
    public static bool Said(string wording) => Regex.Split(wording, "[。；;\n]").Any(Direct);

    private static bool Direct(string sentence) =>
        Regex.IsMatch(sentence, Suit)
        && !Regex.IsMatch(sentence, "(不得|不能|不可)(直接)?(向[^，]*)?(起诉|提起)")
        && (
            Regex.IsMatch(sentence, "直接(向|起诉|提起)|六个月|6个月|三个月|3个月")
            || Regex.IsMatch(sentence, "复议(，)?(或者|或|也可以|亦可)[^，。]*(起诉|提起)")
                && !Regex.IsMatch(sentence, Consequence)
            || !Regex.IsMatch(sentence, Hangs) && !Regex.IsMatch(sentence, Consequence)
        );
}
