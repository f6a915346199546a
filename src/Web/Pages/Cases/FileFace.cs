using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>The file of a case, chapter by chapter, as whoever weighs it reads it. Only what exists has a chapter.</summary>
public static class FileFace
{
    private static readonly Chapter Reviews = new(
        "file-reviews",
        "法制审核意见",
        [typeof(LegalReview)]
    );
    private static readonly Chapter Counsel = new(
        "file-counsel",
        "法律顾问、公职律师的意见",
        [typeof(CounselOpinion)]
    )
    {
        Latest = true,
    };
    private static readonly Chapter Discussions = new(
        "file-discussions",
        "集体讨论记录",
        [typeof(Discussion)]
    )
    {
        Latest = true,
    };

    /// <summary>What is proposed and what was said to it; read first.</summary>
    private static readonly IReadOnlyList<Chapter> Matter =
    [
        new("file-request", "提请审核", [typeof(ReviewRequest)]) { Latest = true },
        Counsel,
        new(
            "file-report",
            "调查终结报告和拟处理意见",
            [typeof(InvestigationReport), typeof(NoPenaltyReport)]
        )
        {
            Latest = true,
        },
        new("file-notice", "事先告知", [typeof(PriorNotice)]) { Latest = true },
        new(
            "file-statements",
            "陈述、申辩和复核",
            [typeof(PartyStatement), typeof(DefenceRecheck), typeof(Waiver)]
        ),
        new(
            "file-hearing",
            "听证",
            [
                typeof(HearingRequest),
                typeof(InterestedRequest),
                typeof(InterestWaived),
                typeof(HearingCalled),
                typeof(HearingNotice),
                typeof(HearingAdjourned),
                typeof(HearingRecord),
                typeof(HearingAbsence),
                typeof(HearingWaiver),
                typeof(HearingReport),
            ]
        ),
        Reviews,
        Discussions,
        new("file-leniency", "四张清单", [typeof(LeniencyConsidered)]) { Latest = true },
    ];

    /// <summary>How the case came to that; opened on demand.</summary>
    private static readonly IReadOnlyList<Chapter> Course =
    [
        new("file-agents", "委托代理", [typeof(Agency), typeof(AgencyEnded)]) { Folded = true },
        new("file-correction", "责令改正", [typeof(CorrectionOrder), typeof(CorrectionCheck)])
        {
            Folded = true,
        },
        new("file-inquiries", "检查和询问", [typeof(Inspection), typeof(Inquiry)])
        {
            Folded = true,
        },
        new(
            "file-appraisals",
            "抽样和检测、鉴定",
            [
                typeof(Sampling),
                typeof(AppraisalOrder),
                typeof(AppraisalResult),
                typeof(AppraisalTold),
                typeof(ObjectionTerm),
                typeof(AppraisalObjection),
                typeof(AppraisalAccepted),
                typeof(ObjectionAnswer),
                typeof(AppraisalDropped),
            ]
        )
        {
            Folded = true,
        },
        new(
            "file-preservation",
            "先行登记保存",
            [
                typeof(PreservationApproval),
                typeof(Preservation),
                typeof(PreservationDisposal),
                typeof(PreservationLapse),
            ]
        )
        {
            Folded = true,
        },
        new(
            "file-recusal",
            "回避",
            [
                typeof(RecusalRequest),
                typeof(RecusalRuling),
                typeof(GovernmentRuling),
                typeof(RecusalWithdrawn),
            ]
        )
        {
            Folded = true,
        },
        new(
            "file-service",
            "送达",
            [typeof(ServiceReceipt), typeof(ServiceAttempt), typeof(ServiceAnnouncement)]
        )
        {
            Folded = true,
        },
        new(
            "file-opening",
            "立案、当事人、管辖和中止",
            [
                typeof(OpeningProposal),
                typeof(Approval),
                typeof(PartyChange),
                typeof(ViolationsChange),
                typeof(ChangeRuling),
                typeof(PartyRenamed),
                typeof(CaseWithdrawn),
                typeof(CaseReferred),
                typeof(JurisdictionRaised),
                typeof(JurisdictionSettled),
                typeof(JurisdictionDropped),
                typeof(CaseSuspended),
                typeof(CaseResumed),
            ]
        )
        {
            Folded = true,
        },
    ];

    public static (IReadOnlyList<ChapterModel> Matter, IReadOnlyList<ChapterModel> Course) Of(
        CaseView view,
        Actor actor
    ) => (Of(view, actor, Matter), Of(view, actor, Course));

    /// <summary>What reviewers and heads have said of the case.</summary>
    public static IReadOnlyList<ChapterModel> Opinions(CaseView view, Actor actor) =>
        Of(view, actor, [Counsel, Reviews, Discussions]);

    private static IReadOnlyList<ChapterModel> Of(
        CaseView view,
        Actor actor,
        IEnumerable<Chapter> chapters
    )
    {
        var seen = SeenBlocks.Of(view, actor);
        var standing = view.State.Standing(view.Procedure).Select(block => block.Seq).ToHashSet();
        return
        [
            .. chapters
                .Select(chapter => new ChapterModel(
                    chapter.Id,
                    chapter.Title,
                    Leaves(view, chapter, seen, standing)
                ))
                .Where(chapter => chapter.Leaves.Count > 0),
        ];
    }

    private static IReadOnlyList<LeafModel> Leaves(
        CaseView view,
        Chapter chapter,
        ILookup<int, RecordedBlock> seen,
        IReadOnlySet<int> standing
    )
    {
        var told = seen.SelectMany(entry => entry)
            .Where(block => chapter.Blocks.Any(type => type.Name == block.Block))
            .Select(block => block.Seq)
            .ToHashSet();
        return
        [
            .. view
                .Entries.Where(entry => told.Contains(entry.Seq))
                .Select(entry =>
                    Leaf(
                        view,
                        seen,
                        entry,
                        Counts(view, chapter, entry, told, standing),
                        chapter.Folded
                    )
                ),
        ];
    }

    /// <summary>Whether it still counts: nothing has taken its place, and no step has made an agreement fall.</summary>
    private static bool Counts(
        CaseView view,
        Chapter chapter,
        EntryLine entry,
        HashSet<int> told,
        IReadOnlySet<int> standing
    )
    {
        if (chapter.Latest && entry.Seq != told.Max())
            return false;
        var established = view.Procedure.Anywhere(entry.Step)?.Establishes ?? [];
        return chapter == Discussions && established.Count > 0
            ? established.All(fact => view.State.Facts.GetValueOrDefault(fact)?.Seq == entry.Seq)
            : chapter.Latest || standing.Contains(entry.Seq);
    }

    private static LeafModel Leaf(
        CaseView view,
        ILookup<int, RecordedBlock> seen,
        EntryLine entry,
        bool counts,
        bool folded
    ) =>
        new(
            entry.Title,
            Faces.At(entry.ActedAt, view.Look.Day),
            Faces.Iso(entry.ActedAt),
            entry.Actor,
            counts && !folded,
            counts ? null : ("已由后来的代替", Tone.Plain),
            [
                .. RecordFace
                    .Issued(view, entry.Seq)
                    .Select(paper => new LinkModel(RecordFace.DocumentPath(paper), paper.Title)),
            ],
            ContentFace.Of(view, seen, entry.Seq)
        );

    /// <param name="Blocks">An entry that recorded one of them belongs to the chapter, whole.</param>
    private sealed record Chapter(string Id, string Title, IReadOnlyList<Type> Blocks)
    {
        /// <summary>Each replaces the one before.</summary>
        public bool Latest { get; init; }

        public bool Folded { get; init; }
    }
}
