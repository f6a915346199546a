using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>The code that a handler gives to a party: short, typed easily, of one case and one installation.</summary>
public sealed class TheCodeOfACase
{
    private const string Number = "示城管案〔2026〕1号";
    private readonly CaseCodes _codes = new(new byte[32]);

    [Fact]
    public void It_has_ten_characters_that_nobody_mistakes_and_is_always_the_same()
    {
        var code = _codes.Of(Number);

        code.ShouldMatch("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$");
        _codes.Of(Number).ShouldBe(code);
        new CaseCodes(new byte[32]).Of(Number).ShouldBe(code);
    }

    [Fact]
    public void It_fits_however_it_is_typed()
    {
        var code = _codes.Of(Number);

        _codes.Fits(Number, code.ToLowerInvariant()).ShouldBeTrue();
        _codes.Fits(Number, code.Replace("-", "", StringComparison.Ordinal)).ShouldBeTrue();
        _codes.Fits(Number, $"  {string.Join(' ', code.AsEnumerable())} ").ShouldBeTrue();
        _codes
            .Fits(Number, string.Concat(code.Select(c => (char)(c + (c == '-' ? 0 : 0xFEE0)))))
            .ShouldBeTrue();
        _codes.Fits(Number, code.Replace('0', 'o').Replace('1', 'l')).ShouldBeTrue();
    }

    [Fact]
    public void It_fits_no_other_case_and_no_other_installation_and_nothing_shorter_or_longer()
    {
        var code = _codes.Of(Number);

        _codes.Fits("示城管案〔2026〕2号", code).ShouldBeFalse();
        new CaseCodes([.. Enumerable.Repeat((byte)1, 32)]).Fits(Number, code).ShouldBeFalse();
        _codes.Fits(Number, code[..^1]).ShouldBeFalse();
        _codes.Fits(Number, code + "0").ShouldBeFalse();
        _codes.Fits(Number, "").ShouldBeFalse();
    }

    [Fact]
    public void Ten_thousand_cases_have_ten_thousand_codes() =>
        Enumerable
            .Range(1, 10_000)
            .Select(n => _codes.Of($"示城管案〔2026〕{n}号"))
            .Distinct()
            .Count()
            .ShouldBe(10_000);
}
