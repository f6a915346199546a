using Zhifa.Law.Blocks;

namespace Zhifa.Law.TimeLimits;

/// <summary>What a period is counted in.</summary>
public enum LimitUnit
{
    [Label("个工作日")]
    WorkingDay,

    [Label("日")]
    Day,

    [Label("个月")]
    Month,

    [Label("年")]
    Year,

    [Label("小时")]
    Hour,
}

/// <summary>What the computed day is.</summary>
public enum LimitAnswer
{
    /// <summary>The last day on which the act is in time.</summary>
    [Label("期限最后一日")]
    LastDay,

    /// <summary>The first day on which the act is lawful: full days lie between it and the start, neither counted.</summary>
    [Label("最早可以实施的日子")]
    FirstLawfulDay,

    /// <summary>The day on which the law attaches its effect.</summary>
    [Label("发生效力的日子")]
    EffectDay,
}

/// <summary>Whose time it is: what a body may change by a rule of its own, and who answers when it is over.</summary>
public enum LimitBinds
{
    /// <summary>The body must act in it. A body may shorten it for itself; overdue, it answers to the supervisor.</summary>
    [Label("行政机关")]
    Body,

    /// <summary>The party may act, or must not be pressed, in it. A body may lengthen it.</summary>
    [Label("当事人")]
    Party,

    /// <summary>Nobody acts in it: nothing may change it.</summary>
    [Label("都不是")]
    Neither,
}

/// <summary>Whether a period runs on from its start or back from it.</summary>
public enum LimitDirection
{
    [Label("顺数")]
    Forward,

    [Label("倒数")]
    Backward,
}

/// <summary>One time limit of the law, as its row in <c>limits.yaml</c> has it. One id is one limit.</summary>
/// <remarks>
/// <see cref="Starts"/> is the fact whose day (or hour) starts the period and is not counted itself. <see cref="Length"/> is
/// in <see cref="Unit"/>s; an extended limit holds the sum, from the same start. <see cref="MovesBy"/> is the article by
/// which an end on a day of rest moves to the next working day, null where it stays. <see cref="Excludable"/> is the rule
/// that lets time be left out, null where the law has none. <see cref="InForce"/> is the day from which the number is law.
/// <see cref="Set"/>: the law gives no length, whoever orders or approves sets the last day; nothing is counted.
/// <see cref="Fixed"/>: only statutes of the state set it, no rule of a region changes it.
/// <see cref="Owed"/>: the party has a duty to fulfil in it, not a right to use or a time to wait.
/// <see cref="Verified"/> is false where <see cref="Source"/> has not been read in its own text.
/// </remarks>
public sealed record TimeLimit(
    string Id,
    string Title,
    string Starts,
    int Length,
    LimitUnit Unit,
    LimitAnswer Answers,
    LimitBinds Binds,
    LimitDirection Direction,
    string? MovesBy,
    string? Excludable,
    string Article,
    string Source,
    DateOnly InForce,
    bool Verified,
    string Note,
    bool Set = false,
    bool Fixed = false,
    bool Owed = false
)
{
    public bool MovesOffRestDay => MovesBy is not null;

    /// <summary>Somebody must do something in it: passed, it is overdue. Not so what the party may use, or what is only waited out.</summary>
    public bool Presses => Binds == LimitBinds.Body || Owed;
}
