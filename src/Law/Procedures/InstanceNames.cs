using System.Globalization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>What people call one of several instances of a track.</summary>
public static class InstanceNames
{
    /// <summary>What the spine has made of a track when it ended that, and the clock with it: 决定已撤销; null for any other end.</summary>
    public static string? EndOf(
        this CaseState state,
        Procedure procedure,
        string? track,
        int ordinal,
        DateOnly? stopped
    ) =>
        track is not null
        && procedure.Branches(track)
        && state.Instance(track, ordinal) is { Concluded: > 0 and var seq, Outcome: { } outcome }
        && state.TakenAt(seq) is { } end
        && ChinaTime.Day(end.ActedAt) == stopped
            ? procedure.Branch(track).Outcome(outcome)
            : null;

    /// <summary>By paper, party or turn; empty where it is the only one of its kind.</summary>
    /// <param name="whom">Of a paper also for whom of several parties it is made.</param>
    public static string Face(
        this CaseState state,
        IBranch branch,
        TrackState one,
        bool whom = true
    )
    {
        if (branch is Track { Per: TrackPer.Document })
            return Paper(state, one) is { } paper
                ? $"《{paper.Title}》{(paper.Number is { } number ? $"（{number}）" : "")}{(whom ? To(state, paper) : "")}"
                : "";
        var turn =
            state.Tracks.Count(other => other.Track == one.Track && Alike(branch, one, other)) > 1
                ? $"第{Text(Turn(state, branch, one))}次"
                : "";
        return branch switch
        {
            Track { Per: TrackPer.Party } when Party(state, one) is { } party => Joined(
                "，",
                party.Name,
                turn
            ),
            Track { NamedBy: { } path } when Said(state, one, path) is { } said => Joined(
                "：",
                turn,
                Short(said)
            ),
            _ => turn,
        };
    }

    /// <summary>Of several parties, whom the paper is made for.</summary>
    private static string To(CaseState state, CaseDocument paper) =>
        paper.Party > 0 && state.IsJoint() && state.PartyAt(paper.Party) is { } party
            ? $"，致{party.Name}"
            : "";

    private const int Longest = 16;

    private static string? Said(CaseState state, TrackState one, string path) =>
        state
            .Blocks.Find(block => block.Seq == one.Opened && block.Block == path.Split('.')[0])
            ?.Values.GetValueOrDefault(path.Split('.')[1]);

    /// <summary>One line of so many characters as people count them.</summary>
    private static string Short(string said)
    {
        var line = string.Join(
            ' ',
            said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        var info = new StringInfo(line);
        return info.LengthInTextElements > Longest
            ? info.SubstringByTextElements(0, Longest) + "…"
            : line;
    }

    private static string Joined(string by, params string[] parts) =>
        string.Join(by, parts.Where(part => part.Length > 0));

    /// <summary>The track with its instance.</summary>
    public static string Named(
        this CaseState state,
        IBranch branch,
        TrackState one,
        bool whom = true
    ) => state.Of(branch.Title, branch, one, whom);

    /// <summary>The track with its turn or paper, as an entry keeps it: without what was said of it.</summary>
    public static string Recorded(this CaseState state, Track track, TrackState one) =>
        state.Named(track with { NamedBy = null }, one, whom: false);

    /// <summary>What is said of an instance, with its name.</summary>
    public static string Of(
        this CaseState state,
        string what,
        IBranch branch,
        TrackState one,
        bool whom = true
    ) =>
        state.Face(branch, one, whom) switch
        {
            "" => what,
            var paper when branch is Track { Per: TrackPer.Document } => $"{what}：{paper}",
            var face => $"{what}（{face}）",
        };

    /// <summary>What people call a clock of the case, with the instance that it runs in.</summary>
    /// <param name="said">With what was said of the occasion: for whoever may read the case. Others are told its turn.</param>
    public static string? ClockTitle(
        this CaseState state,
        Procedure procedure,
        string? track,
        int ordinal,
        string id,
        bool said = true
    )
    {
        var title = procedure.ClockTitle(track, id);
        if (title is null || track is null || state.Instance(track, ordinal) is not { } one)
            return title;
        var of = procedure.Track(track);
        return state.Of(title, said ? of : of with { NamedBy = null }, one);
    }

    /// <summary>What of a branch is open: the papers, the parties, or the number of a case of its own; empty where nothing needs telling.</summary>
    public static string StillOpen(this CaseState state, IBranch branch) =>
        string.Join(
            "、",
            state
                .Open(branch.Id)
                .Select(one => one.Number ?? state.Face(branch, one))
                .Where(name => name.Length > 0)
        );

    /// <summary>A branch, or a step of it, with what of it is open.</summary>
    public static string StillOpen(this CaseState state, string quoted, IBranch branch) =>
        state.StillOpen(branch) switch
        {
            "" => quoted,
            var papers when branch is Track { Per: TrackPer.Document } => $"{quoted}：{papers}",
            var names => $"{quoted}（{names}）",
        };

    /// <summary>Of a track for papers: the paper that it was opened for.</summary>
    public static CaseDocument? Paper(this CaseState state, TrackState one) =>
        one.Key is { } key ? Papers(state).GetValueOrDefault(key) : null;

    private static IReadOnlyDictionary<string, CaseDocument> Papers(CaseState state) =>
        LookedUp.In(state).Papers ??= state
            .Documents.GroupBy(paper => paper.Key)
            .ToDictionary(alike => alike.Key, alike => alike.First());

    /// <summary>Of a track for parties: the one it is for, where the case has several.</summary>
    private static Party? Party(CaseState state, TrackState one) =>
        state.IsJoint() && int.TryParse(one.Key, CultureInfo.InvariantCulture, out var place)
            ? state.PartyAt(place)
            : null;

    // Turns are counted for one party, and for a track that runs once at a time, or on occasions, as they come.
    private static bool Alike(IBranch branch, TrackState one, TrackState other) =>
        branch is not Track { Per: TrackPer.Party } || one.Key == other.Key;

    private static int Turn(CaseState state, IBranch branch, TrackState one) =>
        state.Tracks.Count(other =>
            other.Track == one.Track && other.Ordinal <= one.Ordinal && Alike(branch, one, other)
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
