using System.Globalization;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures.Overlays;

/// <summary>A length of its own for a clock. Only an overlay gives one; all else of the limit stays as the table has it.</summary>
internal static class OverlayLimit
{
    public static TimeLimit? Of(TimeLimit limit, FileNode clock)
    {
        if (clock.Get("length") is not { } length)
            return null;
        if (!length.IsGraft)
            length.Fault($"期限 {limit.Id} 的长度由期限表规定，只有地方文件可以另行规定。");
        else if (
            limit.Set
            || !int.TryParse(
                length.Text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var own
            )
            || own == 0
        )
            length.Fault($"期限 {limit.Id} 的长度须是大于零的整数。");
        else
            return limit with { Length = own, Article = clock.Required("by") };
        return null;
    }
}
