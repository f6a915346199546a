namespace Zhifa.Law.Blocks;

/// <summary>Why open periods were counted again.</summary>
[Block("工作日历更新")]
public sealed record CalendarChange([property: Field("所依据的通知", Max = 500)] string Source);

/// <summary>A period that a new calendar counts otherwise.</summary>
[Block("重新计算的期限")]
public sealed record RecountedPeriod(
    [property: Field("期限", Max = 200)] string Period,
    [property: Field("起算日")] DateOnly Start,
    [property: Field("原届满日")] DateOnly Was,
    [property: Field("现届满日")] DateOnly Due,
    [property: Field("仍为暂定", Help = "用到尚未公布放假安排的年份。")] bool Provisional
);
