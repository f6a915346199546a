using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Web.Api;

/// <summary>A case as the interface shows it: where it stands, what can be done, what cannot yet and why.</summary>
public sealed record CaseFace(
    long Id,
    string? Number,
    string Title,
    Named Procedure,
    string ProcedureHash,
    Named? Stage,
    CaseStatus Status,
    DateOnly OpenedOn,
    DateOnly? DecidedOn,
    DateOnly? ClosedOn,
    DateOnly? NextDue,
    int Version,
    IReadOnlyList<Named> Facts,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<RecordedBlock> Blocks,
    IReadOnlyList<OfferFace> Offers,
    string? OpenedBy,
    IReadOnlyList<OpenedFace> Opened,
    IReadOnlyList<TrackStanding> Tracks
)
{
    internal static CaseFace Of(CaseView view, Actor actor) =>
        new(
            view.Row.Id,
            view.Row.Number,
            view.Row.Title,
            new(view.Procedure.Id, view.Procedure.Title),
            view.Procedure.Hash,
            view.Procedure.Stages.FirstOrDefault(stage => stage.Id == view.State.Stage),
            view.Row.State,
            view.Row.OpenedOn,
            view.Row.DecidedOn,
            view.Row.ClosedOn,
            view.Row.NextDue,
            view.Row.Version,
            [
                .. view
                    .Procedure.Facts.Where(fact => view.State.Has(fact.Id))
                    .Select(fact => new Named(fact.Id, fact.Title)),
            ],
            view.State.Attributes,
            [.. SeenBlocks.Of(view, actor).SelectMany(entry => entry)],
            [.. view.Offers.Select(offer => OfferFace.Of(view, offer))],
            view.State.Parent?.Number,
            [
                .. view
                    .State.Tracks.Where(one =>
                        one.Number is not null && view.Procedure.Branches(one.Track)
                    )
                    .Select(one => new OpenedFace(
                        one.Number!,
                        one.Track,
                        view.Procedure.Branch(one.Track).Title,
                        one.Outcome
                    )),
            ],
            [
                .. view
                    .Procedure.Tracks.Where(track => view.State.Current(track.Id).Count > 0)
                    .Select(track => new TrackStanding(
                        track.Id,
                        track.Title,
                        view.State.Standing(track)
                    )),
            ]
        );
}

/// <summary>How something that runs beside the main road stands for the case: <c>open</c>, or what it has come to.</summary>
public sealed record TrackStanding(string Track, string Title, string Standing);

/// <summary>A case that this one opened.</summary>
/// <param name="Outcome">What it has come to, or null while it is open.</param>
public sealed record OpenedFace(string Number, string Procedure, string Title, string? Outcome);

/// <summary>A step that the caller could take, or will be able to take.</summary>
/// <param name="Instance">Of what runs side by side with itself: which one; to be said in <c>instance</c> where several are open. Null for the rest.</param>
/// <param name="Signed">Asks for the password in <c>confirm</c>.</param>
/// <param name="Unmet">What stands in the way; empty when the step can be taken.</param>
public sealed record OfferFace(
    string Step,
    int? Instance,
    string Title,
    string Article,
    bool Signed,
    bool CanBeDone,
    IReadOnlyList<Refusal> Unmet
)
{
    internal static OfferFace Of(CaseView view, StepOffer offer) =>
        new(
            offer.Step.Id,
            offer.Instance == 0 ? null : offer.Instance,
            Pages.Cases.CaseFace.Title(view, offer.Step, offer.Instance),
            offer.Step.Article,
            offer.Step.Signed,
            offer.CanBeDone,
            offer.Unmet
        );
}

/// <param name="Derivation">How the due day was counted, sentence by sentence.</param>
public sealed record ClockFace(
    string Limit,
    string Title,
    ClockState State,
    DateOnly StartsOn,
    DateOnly DueOn,
    DateTimeOffset? DueAt,
    bool Provisional,
    DateOnly? StoppedOn,
    IReadOnlyList<string> Derivation
)
{
    internal static ClockFace Of(CaseView view, Clock clock) =>
        new(
            clock.LimitId,
            Pages.Cases.ClockFace.Title(view, clock),
            clock.State,
            clock.StartsOn,
            clock.DueOn,
            clock.DueAt,
            clock.Provisional,
            clock.StoppedOn,
            CaseView.Derivation(clock)
        );
}

public sealed record DocumentFace(
    long Id,
    string Kind,
    string Title,
    string? Number,
    string Sha256,
    DateTimeOffset CreatedAt
)
{
    internal static DocumentFace Of(LegalDocument paper) =>
        new(paper.Id, paper.Kind, paper.Title, paper.Number, paper.Sha256, paper.CreatedAt);
}
