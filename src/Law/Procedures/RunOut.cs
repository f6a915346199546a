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
    public static StepTaken? Next(Procedure procedure, CaseState state, DateOnly today) =>
        state.Ended
            ? null
            : procedure
                .Machines.SelectMany(machine =>
                    state
                        .Running(machine)
                        .SelectMany(at => Of(procedure, machine, at, state, today))
                )
                .MinBy(taken => taken.ActedAt);

    /// <summary>Where the case stands in law, be it written down or not.</summary>
    public static CaseState Settled(
        Procedure procedure,
        CaseState state,
        DateOnly today,
        WorkingCalendar calendar
    )
    {
        while (Next(procedure, state, today) is { } taken)
            (state, _) = Taking.Apply(procedure, state, taken, calendar);
        return state;
    }

    private static IEnumerable<StepTaken> Of(
        Procedure procedure,
        Machine machine,
        MachineState at,
        CaseState state,
        DateOnly today
    ) =>
        from step in machine.Steps
        where step.RunsOut is not null
        let clock = at.Clocks.GetValueOrDefault(step.RunsOut!)
        where clock is { Acted: false } && clock.On(today) == "ran-out"
        where step.When.Holds(CaseVector.Established(procedure, machine, at, state, clock.OverFrom))
        select new StepTaken(
            state.Seq + 1,
            step.Id,
            "",
            Roles.System,
            ChinaTime.Start(clock.OverFrom),
            [],
            []
        )
        {
            Instance = at.Turn,
        };
}
