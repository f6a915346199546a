using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Tests.Procedures.Tracks;

/// <summary>A procedure with one track, small enough to be looked through.</summary>
internal static class SmallPenalty
{
    public static readonly string Text = File.ReadAllText(
        Path.Combine(Repository.Root, "tests/Law.Tests/Procedures/Tracks/small-penalty.yaml")
    );

    public static readonly Procedure Procedure = ProcedureReader.Read(Text, "small-penalty.yaml");

    public static readonly BodyOnDay Body = new(
        "b",
        "示例局",
        BodyKind.StatutoryOrgan,
        BodyLevel.District,
        BodyLine.Department,
        "419901",
        "示范区人民政府",
        "示例市人民政府",
        null,
        null,
        "示范路1号",
        "0000-1234567",
        "示范区人民法院",
        "示例银行",
        "示",
        true,
        1
    );

    /// <summary>The file with one passage changed, which must be there.</summary>
    public static string With(string was, string becomes)
    {
        Text.ShouldContain(was);
        var at = Text.IndexOf(was, StringComparison.Ordinal);
        return Text[..at] + becomes + Text[(at + was.Length)..];
    }
}
