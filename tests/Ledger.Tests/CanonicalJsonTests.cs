using System.Globalization;
using System.Text.Json;

namespace Zhifa.Ledger.Tests;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void The_sample_of_RFC_8785_3_2_2_comes_out_as_printed_there()
    {
        const string Sample = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        CanonicalJson
            .Of(Sample)
            .ShouldBe(
                """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"""
            );
    }

    [Fact]
    public void Members_sort_by_UTF_16_units_as_in_RFC_8785_3_2_3()
    {
        const string Sample = """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """;

        using var sorted = JsonDocument.Parse(CanonicalJson.Of(Sample));

        sorted
            .RootElement.EnumerateObject()
            .Select(member => member.Value.GetString())
            .ShouldBe([
                "Carriage Return",
                "One",
                "Control",
                "Latin Small Letter O With Diaeresis",
                "Euro Sign",
                "Emoji: Grinning Face",
                "Hebrew Letter Dalet With Dagesh",
            ]);
    }

    /// <summary>Appendix B of RFC 8785: the bits of a double and its text.</summary>
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Numbers_are_written_as_in_RFC_8785_appendix_B(string bits, string text)
    {
        var number = BitConverter.UInt64BitsToDouble(
            ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );

        CanonicalJson.Of(number.ToString("R", CultureInfo.InvariantCulture)).ShouldBe(text);
    }

    [Fact]
    public async Task Twenty_thousand_numbers_come_out_as_node_writes_them()
    {
        var random = new Random(8785);
        var numbers = Enumerable
            .Range(0, 20_000)
            .Select(_ =>
                BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))
            )
            .Where(double.IsFinite)
            .Select(number => number.ToString("R", CultureInfo.InvariantCulture));
        var json = $"[{string.Join(',', numbers)}]";

        var (_, output) = await NodeOracle.Run(
            json,
            "-e",
            "process.stdout.write(JSON.stringify(JSON.parse(require('fs').readFileSync(0))))"
        );

        CanonicalJson.Of(json).ShouldBe(output);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("[1e400]")]
    public void What_has_no_single_form_is_refused(string json) =>
        Should.Throw<ArgumentException>(() => CanonicalJson.Of(json));
}
