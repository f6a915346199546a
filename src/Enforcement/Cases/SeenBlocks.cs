using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// What a case recorded, as one person may see it: whoever does not handle it sees of a code and a telephone what tells two
/// people apart, no more.
/// </summary>
public static class SeenBlocks
{
    public static IReadOnlyList<RecordedBlock> Of(CaseView view, Actor actor) =>
        Handles(view, actor) ? view.State.Blocks : [.. view.State.Blocks.Select(Masked)];

    private static bool Handles(CaseView view, Actor actor) =>
        actor.Is(Role.Handler)
        && view.State.Rows<Handler>().Any(handler => handler.Officer == actor.OfficerCode);

    private static RecordedBlock Masked(RecordedBlock block)
    {
        var hidden = BlockType
            .Named(block.Block)!
            .Fields.Where(field => field.Masking is Masking.Code or Masking.Phone)
            .Select(field => field.Name)
            .ToHashSet();
        return hidden.Count == 0
            ? block
            : block with
            {
                Values = block.Values.ToDictionary(
                    value => value.Key,
                    value => hidden.Contains(value.Key) ? PartyCodes.Mask(value.Value) : value.Value
                ),
            };
    }
}
