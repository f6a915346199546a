using Zhifa.Law.Blocks;

namespace Zhifa.Law.Tests.Blocks;

/// <summary>What a person types is taken as he means it, or refused in his language; silence is no answer.</summary>
public sealed class WhatAFieldTakes
{
    [Theory]
    [InlineData("100", "100.00")]
    [InlineData("100.5", "100.50")]
    [InlineData("1,000", "1000.00")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("1,00", null)]
    [InlineData("20,0.5", null)]
    [InlineData("1000,000", null)]
    [InlineData(",100", null)]
    [InlineData("１０００", null)]
    [InlineData("-1", null)]
    [InlineData("1.234", null)]
    public void An_amount(string typed, string? taken)
    {
        var (refund, errors) = Read<Refund>(("amount", typed), ("reference", "退1"));

        (refund is null ? null : FieldText.Write(refund.Amount)).ShouldBe(taken);
        errors.Count.ShouldBe(taken is null ? 1 : 0);
    }

    [Theory]
    [InlineData("12", true)]
    [InlineData("0", true)]
    [InlineData("-3", false)]
    [InlineData("1.5", false)]
    [InlineData("十", false)]
    public void A_number(string typed, bool taken) =>
        Read<Archiving>(("archiveNumber", "1"), ("retentionYears", "30"), ("pages", typed))
            .Errors.Count.ShouldBe(taken ? 0 : 1);

    [Fact]
    public void A_question_that_is_not_answered_is_not_answered_with_no()
    {
        var (identity, errors) = Read<IdentityShown>(("shown", "true"));

        identity.ShouldBeNull();
        errors.Select(error => error.Message).ShouldBe(["请选择“已说明执法目的和方法”。"]);
    }

    private static (T? Block, IReadOnlyList<FieldError> Errors) Read<T>(
        params (string Field, string Value)[] values
    )
        where T : class
    {
        var errors = new List<FieldError>();
        var block = BlockType
            .Of<T>()
            .Read(values.ToDictionary(v => v.Field, v => v.Value), typeof(T).Name, errors);
        return ((T?)block, errors);
    }
}
