using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>A field of a block as a procedure file names it: <c>PenaltyDecision.kind</c>.</summary>
internal static class BlockPath
{
    public static BlockField? Field(string path) =>
        path.Split('.') is [var block, var field]
            ? BlockType.Named(block)?.Fields.FirstOrDefault(f => f.Name == field)
            : null;

    /// <summary>Block and field of a path that the loader has found good.</summary>
    public static (BlockType Block, BlockField Field) Read(string path) =>
        (BlockType.Named(path.Split('.')[0])!, Field(path)!);
}
