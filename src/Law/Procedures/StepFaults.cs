using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures;

/// <summary>What a step of a procedure file may not say: words that contradict each other, or that have no place in its machine.</summary>
internal sealed class StepFaults(StepRoom room, FileNode node)
{
    public void Find(Step step)
    {
        Clocks(step);
        Nobody(step);
        if (step.By.Count == 0)
            node.Fault($"步骤 {step.Id} 没有写由谁办理（by）。");
        if (step.To is not null && room.Stages.All(s => s.Id != step.To))
            node.Fault($"阶段 {step.To} 没有声明。");
        Changing(step);
        Ending(step);
    }

    private void Clocks(Step step)
    {
        var begun = room
            .Tracks.Where(track => step.Opens.Contains(track.Id))
            .SelectMany(track => track.Begins);
        foreach (var start in step.Starts.Concat(begun))
            if (
                start.Fields.FirstOrDefault(path =>
                    step.Blocks.All(block => block.Block.Name != path.Split('.')[0])
                ) is
                { } missing
            )
                node.Fault($"步骤 {step.Id} 没有记录 {missing}，期限 {start.Clock} 无从起算。");
            else if (
                (start.FromField ?? start.AfterClock) is not null
                && TimeLimitTable.Published.Find(start.Clock)?.Unit == LimitUnit.Hour
            )
                node.Fault($"期限 {start.Clock} 按小时计算，只能自步骤 {step.Id} 办理之时起算。");
    }

    private void Nobody(Step step)
    {
        if (step.By.Contains(Roles.System) && Judged(step))
            node.Fault(
                $"系统办理的步骤 {step.Id} 由法律规定自动发生，只能有 when、once，不能有要求、材料、文书或者由人办理的标记。"
            );
        if (
            step is { TakesOver: not null, ByLaw: false }
            || step is { TakesOver: not null, Starts.Count: > 0 }
        )
            node.Fault($"接收其他程序的步骤 {step.Id} 由系统办理，不启动期限。");
        if (step is { Under.Count: > 0, ByLaw: false })
            node.Fault($"由其他案件启动的步骤 {step.Id} 由系统办理。");
    }

    /// <summary>Conversion, and the opening of cases.</summary>
    private void Changing(Step step)
    {
        foreach (
            var track in room.Tracks.Where(track =>
                track.Per == TrackPer.Document && step.Opens.Contains(track.Id)
            )
        )
            node.Fault($"轨道 {track.Id} 由文书启动，步骤 {step.Id} 不能启动它。");
        foreach (
            var track in room.Tracks.Where(track =>
                track.Follows is not null
                && track.Per != TrackPer.Document
                && step.Opens.Contains(track.Id)
            )
        )
            node.Fault($"轨道 {track.Id} 随其他轨道启动（follows），步骤 {step.Id} 不能启动它。");
        if (
            room.OfTrack
            && (step.Converts is not null || step.TakesOver is not null || step.Under.Count > 0)
        )
            node.Fault($"转换程序、由其他案件启动的步骤 {step.Id} 只能在主干上。");
        if (step is { Converts: not null, Now: false })
            node.Fault($"转换程序的步骤 {step.Id} 以提交时间为准（now）。");
        if (step.Converts is not null && !room.OfTrack && room.Outcomes.Count > 0)
            node.Fault(
                $"由其他案件启动的案件不能转换为其他程序（{step.Id}）：它的结果要写入那个案件。"
            );
        if (step.Converts is not null && room.Children.Any(child => child.Reopens))
            node.Fault($"有可以重新办理的关联案件的程序不能转换为其他程序（{step.Id}）。");
        var opens = room.Children.Where(child => step.Opens.Contains(child.Id)).ToList();
        if (opens.Count > 1)
            node.Fault($"步骤 {step.Id} 一次只能启动一个关联案件。");
        if (opens.Count > 0 && !step.Now)
            node.Fault($"启动关联案件的步骤 {step.Id} 以提交时间为准（now）。");
    }

    private void Ending(Step step)
    {
        if (step.Outcome is not null && room.Outcomes.All(o => o.Id != step.Outcome))
            node.Fault($"没有“{step.Outcome}”这个结果。");
        if (room.OfTrack && step.Ends)
            node.Fault($"轨道的步骤 {step.Id} 不能终结案件，只能给出结果（outcome）。");
        if (step.Revives && (room.OfTrack || step.ByLaw || step.Ends))
            node.Fault(
                $"步骤 {step.Id} 不能恢复办理案件（revives）：只有主干上由人办理的步骤可以。"
            );
        if (step.Reopens && (room.Outcomes.Count == 0 || step.Outcome is not null))
            node.Fault(
                $"步骤 {step.Id} 不能重新启动（reopens）：只有轨道、由其他案件启动的案件可以，并且不同时给出结果。"
            );
        if (step.Reopens && room.OfTrack && !step.Aside)
            node.Fault($"轨道已经了结又重新启动（reopens）的步骤 {step.Id} 是例外（aside）。");
        if (!room.OfTrack && (step.Outcome is not null || step.Reopens) && step.ByLaw)
            node.Fault($"给出结果或者重新启动的步骤 {step.Id} 须由人办理。");
    }

    /// <summary>Whether it asks for a person: to be allowed, to say something, to sign. What another case has said is not said anew.</summary>
    private static bool Judged(Step step) =>
        step
            is { By.Count: > 1 }
                or { Needs.Count: > 0 }
                or { Blocks.Count: > 0, Under.Count: 0 }
                or { Documents.Count: > 0 }
                or { Judges.Count: > 0 }
                or { Signed: true }
                or { Now: true }
                or { Late: true }
                or { Party: true }
                or { Aside: true };
}
