using FsCheck;
using FsCheck.Fluent;
using Zhifa.Law.Codes;

namespace Zhifa.Law.Tests.Codes;

public sealed class UsccTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<string> Codes =
        from head in Gen.ArrayOf(Gen.Elements(Alphabet.ToCharArray()), 2)
        from region in Gen.ArrayOf(Gen.Elements("0123456789".ToCharArray()), 6)
        from body in Gen.ArrayOf(Gen.Elements(Alphabet.ToCharArray()), 9)
        let first = new string([.. head, .. region, .. body])
        select first + Uscc.CheckCharacter(first);

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91230500MA1B3N1N2M")]
    [InlineData("11230500001755309F")]
    [InlineData("91320105780688132K")]
    [InlineData("92610822MA707NAX4Q")]
    [InlineData("11420000MB15291767")]
    public void A_code_that_was_given_out_passes(string code) =>
        Uscc.Check(code).ShouldBe(new(true, ""));

    [Theory]
    [InlineData("", "没有填写")]
    [InlineData("91350100M000100Y4", "应为 18 位，现有 17 位")]
    [InlineData("91350100M000100Y433", "应为 18 位，现有 19 位")]
    [InlineData("91350100M000100Y44", "校验码应为 3，现为 4")]
    [InlineData("91350100M00O100Y43", "第 12 位“O”不是可用的字符")]
    [InlineData("91350100m000100y43", "第 9 位“m”不是可用的字符")]
    [InlineData("9135010AM000100Y43", "第 8 位“A”不是可用的字符")]
    [InlineData("91350100 M000100Y4", "空格")]
    public void A_wrong_code_is_told_what_is_wrong(string code, string reason)
    {
        var check = Uscc.Check(code);
        check.Valid.ShouldBeFalse();
        check.Reason.ShouldContain(reason);
    }

    [Fact]
    public void Any_single_changed_character_is_found() =>
        Prop.ForAll(
                (
                    from code in Codes
                    from at in Gen.Choose(0, 17)
                    from other in Gen.Elements((Alphabet + "IOSVZaz-").ToCharArray())
                    where code[at] != other
                    select code[..at] + other + code[(at + 1)..]
                ).ToArbitrary(),
                code => !Uscc.Check(code).Valid
            )
            .Check(Property.Thorough);

    [Fact]
    public void Any_two_swapped_characters_before_the_check_are_found() =>
        Prop.ForAll(
                (
                    from code in Codes
                    from at in Gen.Choose(0, 15)
                    from with in Gen.Choose(at + 1, 16)
                    where code[at] != code[with]
                    select code[..at]
                        + code[with]
                        + code[(at + 1)..with]
                        + code[at]
                        + code[(with + 1)..]
                ).ToArbitrary(),
                code => !Uscc.Check(code).Valid
            )
            .Check(Property.Thorough);

    [Fact]
    public void Every_well_made_code_passes() =>
        Prop.ForAll(Codes.ToArbitrary(), code => Uscc.Check(code).Valid).Check(Property.Thorough);
}
