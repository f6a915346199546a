using Zhifa.Law.Calendar;

namespace Zhifa.Law.Procedures;

/// <summary>
/// What the law does by itself when a period ends: a measure falls, an answer is deemed given. It happens at the end of the period,
/// whenever it is written down.
/// </summary>
public static class RunOut
{
    /// <summary>The first thing that the law has done by a day and no entry says yet; null when there is none.</summary>
    /// <param name="today">Legal day in China.</param>
    /// <param name="since">First legal day (China) on which the case is run by this file: what it makes of a period that ended before, it makes then.</param>
    public static StepTaken? Next(
        Procedure procedure,
        CaseState state,
        DateOnly today,
        DateOnly since = default
    ) =>
        procedure
            .Machines.Where(state.GoesOn)
            .SelectMany(machine =>
                state
                    .Running(machine)
                    .SelectMany(at => Of(procedure, machine, at, state, since, today))
            )
            .MinBy(taken => taken.ActedAt);

    /// <summary>Where the case stands in law, be it written down or not.</summary>
    public static CaseState Settled(
        Procedure procedure,
        CaseState state,
        DateOnly today,
        WorkingCalendar calendar,
        DateOnly since = default
    )
    {
        while (Next(procedure, state, today, since) is { } taken)
            (state, _) = Taking.Apply(procedure, state, taken, calendar);
        return state;
    }

    private static IEnumerable<StepTaken> Of(
        Procedure procedure,
        Machine machine,
        MachineState at,
        CaseState state,
        DateOnly since,
        DateOnly today
    ) =>
        from step in machine.Steps
        where step.RunsOut is not null
        let clock = at.Clocks.GetValueOrDefault(step.RunsOut!)
        where clock is { Acted: false } && clock.On(today) == "ran-out"
        from day in Moments(state, machine, at, clock, today)
            .Select(day => day < since ? since : day)
            .Where(day => day <= today)
            .Where(day =>
                step.When.Holds(CaseVector.Established(procedure, machine, at, state, day))
            )
            .Take(1)
        select new StepTaken(state.Seq + 1, step.Id, "", Roles.System, ChinaTime.Start(day), [], [])
        {
            Instance = at.Turn,
        };

    /// <summary>
    /// When it may happen: at the end of the period, or of a later one beside it for which it waits; never before what was done last
    /// in its machine, as that may be what it waited for.
    /// </summary>
    private static IEnumerable<DateOnly> Moments(
        CaseState state,
        Machine machine,
        MachineState at,
        CaseClock clock,
        DateOnly today
    )
    {
        var done = state
            .TakenIn(machine, at.Turn)
            .Max(taken => (DateOnly?)ChinaTime.Day(taken.ActedAt));
        var first = Taking.Later(clock.OverFrom, done);
        return at
            .Clocks.Values.Select(other => other.OverFrom)
            .Append(first)
            .Where(day => day >= first && day <= today)
            .Distinct()
            .Order();
    }
}
