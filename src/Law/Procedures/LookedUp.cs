using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>
/// What was looked up in the state of a case. A state never changes: what was found in it once holds, for every step that is judged on it
/// and every line of a page that shows it.
/// </summary>
internal sealed class LookedUp
{
    private static readonly ConditionalWeakTable<CaseState, LookedUp> Known = [];

    /// <summary>The parties by their places, those who have left too.</summary>
    public IReadOnlyDictionary<int, Party>? Recorded { get; set; }

    /// <summary>Those whom the case is still about.</summary>
    public IReadOnlyList<PartyAt>? Parties { get; set; }

    public IReadOnlyList<int>? Places { get; set; }

    /// <summary>The papers by what a track for papers names them by.</summary>
    public IReadOnlyDictionary<string, CaseDocument>? Papers { get; set; }

    /// <summary>The instances of a branch that count.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<TrackState>> Current => field ??= [];

    /// <summary>The rows of a block as its latest entry recorded them.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<RecordedBlock>> Rows => field ??= [];

    /// <summary>The case as one of its parties has it.</summary>
    public ConcurrentDictionary<(string Procedure, int Place), CaseState> ForParty => field ??= [];

    /// <summary>The case as an instance of a track sees it.</summary>
    public ConcurrentDictionary<(string Track, string For), CaseState> Seen => field ??= [];

    /// <summary>Whose the parts of it are.</summary>
    public ConcurrentDictionary<string, CaseParties.SharedCase> Shared => field ??= [];

    /// <summary>The instances by branch and ordinal.</summary>
    public Dictionary<(string Branch, int Ordinal), TrackState>? Instances { get; set; }

    /// <summary>What was taken, by the entry.</summary>
    public Dictionary<int, TakenStep>? Taken { get; set; }

    /// <summary>The parties at each time, from the entry on with which they became those of the case.</summary>
    public IReadOnlyList<(int Seq, IReadOnlyList<RecordedBlock> Rows)>? Times { get; set; }

    /// <summary>What the spine has established, as of a day; nobody writes into it.</summary>
    public ConcurrentDictionary<(string Procedure, DateOnly Day), byte[]> Spine => field ??= [];

    public static LookedUp In(CaseState state) => Known.GetOrCreateValue(state);
}
