using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>Who may take a step: role, case and separation of duties.</summary>
public static class Authority
{
    internal static IEnumerable<Refusal> Refuse(Situation situation)
    {
        var (step, actor) = (situation.Step, situation.Actor);
        if (actor.Body != situation.Registers.Body.Code)
        {
            yield return new(
                "not-your-body",
                "行政处罚法 第十七条",
                $"本案由{situation.Registers.Body.Name}办理，其他机关的人员只能查看。",
                $"请由{situation.Registers.Body.Name}的人员办理。"
            );
            yield break;
        }
        if (!HasRole(situation))
        {
            if (step.ByLaw)
            {
                yield return new(
                    "by-law-itself",
                    step.Article,
                    $"“{step.Title}”依照法律规定自动发生，不由人办理。",
                    "无须办理；发生时由系统自动记录。"
                );
                yield break;
            }
            var roles = string.Join("、", step.By.Select(Roles.Title));
            yield return step.By.Contains("handler") && actor.Roles.Contains("handler")
                ? new(
                    "not-your-case",
                    "行政处罚法 第四十二条第一款",
                    $"“{step.Title}”只能由本案承办人办理。",
                    "请由本案承办人办理；需要参加办理的，先变更承办人。"
                )
                : new(
                    "not-your-role",
                    step.Article,
                    $"“{step.Title}”由{roles}办理。",
                    $"请由{roles}登录后办理。"
                );
            yield break;
        }
        if (Recused(situation))
            yield return new(
                "recused",
                "行政处罚法 第四十三条",
                "机关已决定您回避本案，不能再办理本案的任何步骤。",
                "请由其他人员办理；需要更换承办人的，先变更承办人。"
            );
        foreach (var (mine, taken, held) in Crossed(situation))
            yield return new(
                "apart",
                "行政处罚法 第四十二条第一款",
                $"您已作为{Roles.Title(held)}办理本案“{taken}”，不能再作为{Roles.Title(mine)}办理“{step.Title}”。",
                $"请由其他{Roles.Title(mine)}办理。"
            );
    }

    /// <summary>The role in which the actor takes the step, or null.</summary>
    public static string? RoleOf(Situation situation) =>
        situation.Step.By.FirstOrDefault(role =>
            situation.Actor.Roles.Contains(role) && (role != "handler" || IsHandler(situation))
        );

    public static bool HasRole(Situation situation) => RoleOf(situation) is not null;

    private static bool IsHandler(Situation situation) =>
        situation.Actor.Officer is { } officer
        // No track says who handles a case: the whole of it is asked, not what an instance sees.
        && (
            situation.Says<Handler>() ? situation.Rows<Handler>() : situation.Case.Rows<Handler>()
        ).Any(handler => handler.Officer == officer);

    private static bool Recused(Situation situation) =>
        Recused(situation.Procedure, situation.Case)
            .Any(person => Facts.Recusals.Means(person, situation.Actor));

    /// <summary>
    /// Whom the body has taken off the case, as the requests call them; of a case that another one opened also those who had been taken off
    /// that one. Each granted recusal concerns the person of the request before it.
    /// </summary>
    public static IEnumerable<string> Recused(Procedure procedure, CaseState state) =>
        state
            .History.Where(taken =>
                procedure.Anywhere(taken.Step)?.Tags.Contains("recuses") == true
            )
            .Select(taken =>
                state.Instance(procedure.Of(taken.Step).Id, taken.Instance) is { } recusal
                    ? Request(state, recusal)
                    : null
            )
            .OfType<RecusalRequest>()
            .Select(request => request.Person)
            .Concat(state.Parent?.Recused ?? [])
            .Distinct();

    /// <summary>The challenge that one instance of the recusal is about: it is what opened it.</summary>
    internal static RecusalRequest? Request(CaseState state, TrackState recusal) =>
        state
            .Blocks.Find(block =>
                block.Block == nameof(RecusalRequest) && block.Seq == recusal.Opened
            )
            ?.Read() as RecusalRequest;

    private static IEnumerable<(string Mine, string Step, string Held)> Crossed(Situation situation)
    {
        var mine = RoleOf(situation)!;
        foreach (var (one, other) in situation.Procedure.Apart)
        {
            var barred =
                mine == one ? other
                : mine == other ? one
                : null;
            if (barred is null)
                continue;
            // Whoever is named as a handler is one, though the other did all the steps.
            if (barred == "handler" && IsHandler(situation))
            {
                yield return (
                    mine,
                    situation.Case.Began > 0 ? "转入前的步骤" : situation.Procedure.Opening.Title,
                    barred
                );
                continue;
            }
            var taken = situation.Case.History.Find(t =>
                t.Role == barred && t.By == situation.Actor.User
            );
            if (taken is not null)
                yield return (
                    mine,
                    taken.Seq < situation.Case.Began
                        ? "转入前的步骤"
                        : situation.Procedure.Anywhere(taken.Step)?.Title ?? taken.Step,
                    barred
                );
        }
    }
}
