using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>A page of the time line.</summary>
/// <param name="Earlier">How many entries lie before it.</param>
/// <param name="Next">The entry before which the next page begins.</param>
public sealed record RecordPage(IReadOnlyList<EventModel> Events, int Earlier, int Next);

/// <summary>The entries of a case as its time line tells them, newest first.</summary>
public static class RecordFace
{
    /// <summary>How many entries a page of the time line shows: an ordinary case has all of them on one.</summary>
    public const int OnePage = 80;

    /// <param name="before">Only what was recorded before that entry; 0 for the newest.</param>
    public static RecordPage Page(CaseView view, Actor actor, int before)
    {
        var entries = view.Entries.Where(entry => before <= 0 || entry.Seq < before).ToList();
        var page = entries.TakeLast(OnePage).ToList();
        return new(
            Told(view, actor, page),
            entries.Count - page.Count,
            page.Count > 0 ? page[0].Seq : 0
        );
    }

    /// <summary>What was recorded after that entry.</summary>
    public static IReadOnlyList<EventModel> Since(CaseView view, Actor actor, int after) =>
        Told(view, actor, view.Entries.Where(entry => entry.Seq > after));

    private static IReadOnlyList<EventModel> Told(
        CaseView view,
        Actor actor,
        IEnumerable<EntryLine> entries
    )
    {
        var seen = SeenBlocks.Of(view, actor);
        return [.. entries.Reverse().Select(entry => Of(view, seen, entry))];
    }

    public static string DocumentPath(LegalDocument paper) =>
        $"{CaseFace.Path(paper.SubjectId)}/documents/{paper.Id}";

    /// <summary>The documents that an entry issued: rows and state hold them in the same order.</summary>
    public static IEnumerable<LegalDocument> Issued(CaseView view, int seq) =>
        view
            .State.Documents.Zip(view.Documents)
            .Where(pair => pair.First.Seq == seq)
            .Select(pair => pair.Second);

    /// <summary>The track that it belongs to, with what of several it was about.</summary>
    private static string Of(CaseView view, EntryLine entry) =>
        view.Procedure.Tracks.FirstOrDefault(track => track.Step(entry.Step) is not null)
            is { } track
        && view.State.Instance(track.Id, entry.Instance) is { } one
        && one.Opened < entry.Seq
            ? view.State.Named(track, one)
            : entry.Track;

    /// <summary>Of several parties, whom the paper is made for; else empty.</summary>
    public static string Whose(CaseView view, LegalDocument paper) =>
        view.State.Documents.Zip(view.Documents).FirstOrDefault(pair => pair.Second == paper)
            is { First: { Party: > 0 and var place } }
            ? $"　致{CaseFace.PartyName(view, place)}"
            : "";

    /// <summary>Of a receipt or an announcement: the paper that it is about; else empty.</summary>
    public static string Served(CaseView view, LegalDocument paper)
    {
        if (paper.Kind is not ("service-receipt" or "service-announcement"))
            return "";
        var issued = view.State.Documents.Zip(view.Documents).First(pair => pair.Second == paper);
        return
            view.State.TakenAt(issued.First.Seq) is { } taken
            && view.State.PaperOf(view.Procedure, taken) is { } served
            ? $"《{served.Title}》"
            : "";
    }

    private static EventModel Of(CaseView view, ILookup<int, RecordedBlock> seen, EntryLine entry)
    {
        var today = view.Look.Day;
        return new(
            Faces.At(entry.ActedAt, today),
            Faces.Iso(entry.ActedAt),
            entry.Title,
            Of(view, entry),
            $"{entry.Actor}{(entry.Credential is { Length: > 0 } number ? " " + number : "")}",
            [
                .. Issued(view, entry.Seq)
                    .Select(paper => new LinkModel(DocumentPath(paper), paper.Title)),
            ],
            entry.Aside,
            entry.Late ? $"补记：{Faces.At(entry.RecordedAt, today)}记录" : null,
            entry.Hash[..8],
            ContentFace.Of(view, seen, entry.Seq)
        );
    }
}
