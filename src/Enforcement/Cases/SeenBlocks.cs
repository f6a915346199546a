using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// What a case recorded, as one person may see it: whoever does not handle it sees of a code and a telephone what tells two
/// people apart, no more; and nothing of who gave a lead.
/// </summary>
public static class SeenBlocks
{
    /// <returns>By the entries that recorded them.</returns>
    public static ILookup<int, RecordedBlock> Of(CaseView view, Actor actor) =>
        (
            Handles(view, actor)
                ? view.State.Blocks
                : view.State.Blocks.Select(block => Masked(view, block))
        ).ToLookup(block => block.Seq);

    /// <summary>The handlers of the case; of a lead, which has none yet, the officers of its body.</summary>
    public static bool Handles(CaseView view, Actor actor) =>
        actor.Is(Role.Handler)
        && (
            view.State.Rows<Handler>() is { Count: > 0 } handlers
                ? handlers.Any(handler => handler.Officer == actor.OfficerCode)
                : view.Row.BodyId == actor.BodyId
        );

    private static RecordedBlock Masked(CaseView view, RecordedBlock block)
    {
        var masks = view.TypeOf(block)
            .Fields.Where(field => field.Masking is Masking.Code or Masking.Phone or Masking.Closed)
            .ToDictionary(field => field.Name, field => field.Masking);
        return masks.Count == 0
            ? block
            : block with
            {
                Values = block.Values.ToDictionary(
                    value => value.Key,
                    value =>
                        masks.TryGetValue(value.Key, out var mask)
                            ? Hidden(mask, value.Value)
                            : value.Value
                ),
            };
    }

    private static string Hidden(Masking mask, string value) =>
        mask == Masking.Closed ? "（保密）" : PartyCodes.Mask(value);
}
