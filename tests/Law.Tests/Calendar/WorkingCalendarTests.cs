using Zhifa.Law.Calendar;

namespace Zhifa.Law.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar House = WorkingCalendar.Published;

    [Fact]
    public void Every_day_of_2023_to_2026_is_what_chinese_days_says()
    {
        var theirs = Oracle.Lines("working-days.mjs", "2023", "2026");
        var ours = Enumerable
            .Range("2023-01-01".Day().DayNumber, 1461)
            .Select(DateOnly.FromDayNumber)
            .Select(day => $"{day.Iso()} {(House.IsWorkingDay(day) ? 1 : 0)}");
        ours.ShouldBe(theirs);
    }

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_its_notice_leaves(int year, int expected) =>
        Enumerable
            .Range(0, 366)
            .Select(n => new DateOnly(year, 1, 1).AddDays(n))
            .Count(day => day.Year == year && House.IsWorkingDay(day))
            .ShouldBe(expected);

    [Theory]
    [InlineData("2026-02-14", true)] // Saturday worked before Spring Festival
    [InlineData("2026-02-16", false)] // Monday of Spring Festival
    [InlineData("2024-02-09", true)] // New Year's Eve of 2024 was leave encouraged, not given
    [InlineData("2022-12-31", false)] // arranged by the notice of 2023
    [InlineData("2026-03-07", false)]
    public void A_notice_goes_before_the_days_of_the_week(string day, bool working)
    {
        House.IsWorkingDay(day.Day()).ShouldBe(working);
        House.IsRestDay(day.Day()).ShouldBe(!working);
    }

    [Theory]
    [InlineData("2027-01-01", true)]
    [InlineData("2027-01-02", false)]
    public void An_unpublished_year_is_judged_by_the_days_of_the_week_and_says_so(
        string day,
        bool working
    )
    {
        House.IsPublished(day.Day()).ShouldBeFalse();
        House.IsWorkingDay(day.Day()).ShouldBe(working);
    }

    [Fact]
    public void An_added_year_changes_the_edition_and_leaves_the_old_calendar_alone()
    {
        var read = CalendarFile.Read(
            "年份\t2027\t通知\n放假\t2026-12-31..2027-01-02\t元旦\n放假\t2027-05-01..2027-05-05\t劳动节\n放假\t2027-10-01..2027-10-07\t国庆节\n"
        );
        read.Errors.ShouldBeEmpty();
        var later = House.With(read.Years.Single());

        later.IsPublished("2027-06-01".Day()).ShouldBeTrue();
        later.IsWorkingDay("2027-01-01".Day()).ShouldBeFalse();
        later.IsWorkingDay("2026-12-31".Day()).ShouldBeFalse();
        later.Edition.ShouldNotBe(House.Edition);
        House.IsWorkingDay("2026-12-31".Day()).ShouldBeTrue();
    }

    [Fact]
    public void A_year_arranged_anew_replaces_the_old_arrangement()
    {
        var anew = House.With(new CalendarYear(2026, "通知", []));
        anew.Years.Count.ShouldBe(House.Years.Count);
        anew.IsWorkingDay("2026-02-16".Day()).ShouldBeTrue();
    }

    [Fact]
    public void The_edition_names_the_content() =>
        new WorkingCalendar(House.Years.Reverse()).Edition.ShouldBe(House.Edition);
}
