using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>A field of a block as a procedure file names it: <c>PenaltyDecision.kind</c>.</summary>
internal static class BlockPath
{
    public static BlockField? Field(string path) =>
        path.Split('.') is [var block, var field]
            ? BlockType.Named(block)?.Fields.FirstOrDefault(f => f.Name == field)
            : null;
}
