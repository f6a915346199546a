using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Zhifa.Law.Calendar;
using Zhifa.Law.Discretion;

namespace Zhifa.Law.Tests.Discretion;

public sealed class SurchargeTests
{
    private static readonly Gen<(decimal Fine, DateOnly Due, int Late, DaySpan[] Pauses)> Debts =
        from fen in Gen.Choose(1, 500_000_000)
        from due in Gen.Choose("2022-01-01".Day().DayNumber, "2026-12-31".Day().DayNumber)
        from late in Gen.Choose(-5, 120)
        from pauses in Gen.ArrayOf(
            from start in Gen.Choose(-10, 130)
            from length in Gen.Choose(0, 30)
            let first = DateOnly.FromDayNumber(due + start)
            select new DaySpan(first, first.AddDays(length)),
            3
        )
        select (fen / 100m, DateOnly.FromDayNumber(due), late, pauses);

    [Theory]
    [InlineData("1000", "2026-03-02", "2026-03-02", "", 0, "0.00", false)] // on the last day: nothing
    [InlineData("1000", "2026-03-02", "2026-02-20", "", 0, "0.00", false)]
    [InlineData("1000", "2026-03-02", "2026-03-03", "", 1, "30.00", false)]
    [InlineData("100", "2026-03-02", "2026-04-04", "", 33, "99.00", false)]
    [InlineData("100", "2026-03-02", "2026-04-05", "", 34, "100.00", true)] // never above the fine
    [InlineData("1000", "2026-03-02", "2026-03-12", "2026-03-05..2026-03-08", 6, "180.00", false)]
    [InlineData(
        "1000",
        "2026-03-02",
        "2026-03-12",
        "2026-03-05..2026-03-08,2026-03-07..2026-03-09",
        5,
        "150.00",
        false
    )]
    [InlineData("1000", "2026-03-02", "2026-03-12", "2026-02-01..2026-12-31", 0, "0.00", false)]
    [InlineData("0.50", "2026-03-02", "2026-03-03", "", 1, "0.02", false)] // 0.015 is rounded up
    [InlineData("1.50", "2026-03-02", "2026-03-03", "", 1, "0.05", false)] // 0.045 too, not to the even fen
    [InlineData("123.45", "2026-03-02", "2026-03-09", "", 7, "25.92", false)] // 25.9245
    public void Three_per_cent_a_day_from_the_day_after_the_due_day_to_the_day_of_payment(
        string fine,
        string due,
        string paid,
        string pauses,
        int days,
        string amount,
        bool capped
    )
    {
        var result = Surcharge.Compute(Money(fine), due.Day(), paid.Day(), pauses.Spans());
        result.Days.ShouldBe(days);
        result.Amount.ShouldBe(Money(amount));
        result.Capped.ShouldBe(capped);
        result.Article.ShouldBe("行政处罚法 第七十二条第一款第一项");
    }

    [Fact]
    public void A_later_payment_never_costs_less_and_never_more_than_the_fine() =>
        Prop.ForAll(
                Debts.ToArbitrary(),
                debt =>
                {
                    var today = Late(debt, debt.Late);
                    var tomorrow = Late(debt, debt.Late + 1);
                    return tomorrow.Amount >= today.Amount
                        && tomorrow.Days - today.Days is 0 or 1
                        && today.Amount >= 0
                        && today.Amount <= debt.Fine
                        && (!today.Capped || today.Amount == debt.Fine);
                }
            )
            .Check(Property.Thorough);

    [Fact]
    public void A_pause_never_costs_more() =>
        Prop.ForAll(
                Debts.ToArbitrary(),
                debt =>
                    Late(debt, debt.Late).Amount
                    <= Late((debt.Fine, debt.Due, debt.Late, []), debt.Late).Amount
            )
            .Check(Property.Thorough);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("10.001")]
    [InlineData("1000000000000.01")]
    public void What_is_no_fine_bears_no_surcharge(string fine) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            Surcharge.Compute(Money(fine), "2026-03-02".Day(), "2026-03-03".Day(), [])
        );

    private static SurchargeResult Late(
        (decimal Fine, DateOnly Due, int Late, DaySpan[] Pauses) debt,
        int days
    ) => Surcharge.Compute(debt.Fine, debt.Due, debt.Due.AddDays(days), debt.Pauses);

    private static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
