namespace Zhifa.Web.Components;

/// <summary>How a state is coloured. The words carry the meaning; the colour only repeats it.</summary>
public enum Tone
{
    Plain,
    Ok,
    Warn,
    Bad,
    Info,
}

public sealed record LinkModel(string Href, string Text);

/// <summary>An error as the summary on top tells it; without a field it concerns the whole form.</summary>
public sealed record ErrorModel(string? Field, string Message);

/// <summary>One control of a form.</summary>
/// <param name="Name">The name under which it is posted: <c>Block.field</c>, or <c>Block[0].field</c> in a row.</param>
/// <param name="Kind">text, money, day, instant, yes-no, choice or number.</param>
/// <param name="Max">Longest text in characters; more than 200 makes a text area.</param>
/// <param name="Value">The canonical text (<c>2026-03-02</c>, <c>100.00</c>, <c>true</c>), or what the user typed, if that was refused.</param>
public sealed record FieldModel(
    string Name,
    string Label,
    string Help,
    string Kind,
    bool Required,
    int Max,
    IReadOnlyList<(string Value, string Label)> Choices,
    string? Value = null,
    string? Error = null
)
{
    /// <summary>Choices under headings, for a long list; then <see cref="Choices"/> is empty.</summary>
    public IReadOnlyList<ChoiceGroup> Groups { get; init; } = [];

    /// <summary>The id of the control that the error summary leads to.</summary>
    public string Id => IdOf(Name);

    public static string IdOf(string name) =>
        name.Replace("[", "-", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal)
            .Replace(".", "-", StringComparison.Ordinal);
}

public sealed record ChoiceGroup(string Title, IReadOnlyList<(string Value, string Label)> Choices);

/// <summary>Several rows of one block. Each row holds its fields already named <c>Block[n].field</c>.</summary>
/// <param name="Block">The block's code word; the buttons post <c>rows=Block</c> and <c>drop=Block[n]</c>.</param>
/// <param name="RowLabel">What one row is, e.g. 违法行为.</param>
/// <param name="Kept">How many rows hold something; the rest are empty ones offered for filling.</param>
public sealed record RowsModel(
    string Block,
    string Title,
    string RowLabel,
    IReadOnlyList<IReadOnlyList<FieldModel>> Rows,
    int Kept
)
{
    /// <summary>There are as many as something else on the form says: none is added or dropped here.</summary>
    public bool Fixed { get; init; }
}

/// <summary>A step that can be taken now.</summary>
/// <param name="Next">It moves the matter on; the first of these is the one thing to do.</param>
/// <param name="About">Of several that run side by side, which one: the paper, the party, the turn.</param>
public sealed record StepModel(
    string Title,
    string Href,
    string Article = "",
    string Note = "",
    bool Next = true,
    string About = ""
);

/// <summary>A step that cannot be taken yet, with every reason at once.</summary>
public sealed record GateModel(string Step, string Article, IReadOnlyList<ReasonModel> Reasons);

/// <param name="Cure">What to do about it, in words; the link, where there is one, leads there.</param>
public sealed record ReasonModel(string Why, string Article, string Cure, string? CureHref = null);

/// <param name="Due">As people read it: 10月12日.</param>
/// <param name="DueOn">The same for machines: 2026-10-12.</param>
/// <param name="Counted">How it was counted, in one line.</param>
/// <param name="Elapsed">Percent of the term that has passed, 0 to 100.</param>
/// <param name="Provisional">A day of a year without a published calendar was counted.</param>
public sealed record ClockModel(
    string Title,
    string Due,
    string DueOn,
    string Counted,
    string Remaining,
    Tone Tone,
    int Elapsed,
    bool Provisional = false,
    string? DerivationHref = null
);

/// <param name="At">As people read it: 9月29日 16:20.</param>
/// <param name="AtIso">For machines, with date or date and time.</param>
/// <param name="Hash">The beginning of the entry's hash.</param>
/// <param name="Aside">Hangs beside the main line: a measure, a suspension.</param>
/// <param name="Contents">What was recorded, shown on demand.</param>
public sealed record EventModel(
    string At,
    string AtIso,
    string Title,
    string Detail = "",
    string Who = "",
    IReadOnlyList<LinkModel>? Links = null,
    bool Aside = false,
    string? Mark = null,
    string? Hash = null,
    IReadOnlyList<AnswersModel>? Contents = null
);

public enum StageState
{
    Done,
    Now,
    Ahead,
}

public sealed record StageModel(string Title, StageState State);

/// <summary>Answers given in one part of a form, for checking before they count.</summary>
public sealed record AnswersModel(
    string Title,
    string? ChangeHref,
    IReadOnlyList<AnswerModel> Answers
);

/// <param name="ChangeHref">A link that leads back, or, in a form that holds the answers, the address it is posted to.</param>
public sealed record AnswerModel(string Label, string Value, string? ChangeHref = null);

/// <summary>A page of a list walked by key. Counts are capped: beyond the cap the answer is “more than”.</summary>
public sealed record PagerModel(
    int Shown,
    int Counted,
    bool Capped,
    string? NewerHref,
    string? OlderHref
);

public sealed record TileModel(string Href, int Count, string Text, Tone Tone = Tone.Plain);

/// <summary>Something that runs beside the main road of a case.</summary>
/// <param name="Stands">How it stands: 办理中, or its outcome.</param>
/// <param name="When">When it began, and when it ended.</param>
/// <param name="Link">Of a case of its own: its page, or null where the reader may not see it.</param>
/// <param name="About">Of several, which one it is.</param>
/// <param name="Open">It is not over.</param>
public sealed record TrackModel(
    string Title,
    string About,
    string Stands,
    Tone Tone,
    string When,
    bool Open,
    string? Link = null
);

/// <summary>A chapter of the file: what was recorded about one thing, oldest first.</summary>
public sealed record ChapterModel(string Id, string Title, IReadOnlyList<LeafModel> Leaves);

/// <summary>One entry of a chapter.</summary>
/// <param name="At">As people read it: 9月29日 16:20.</param>
/// <param name="AtIso">For machines.</param>
/// <param name="Open">Shown at once; the others on demand.</param>
/// <param name="Mark">Said beside the title: that it counts no longer, or how it ended.</param>
public sealed record LeafModel(
    string Title,
    string At,
    string AtIso,
    string Who,
    bool Open,
    (string Text, Tone Tone)? Mark,
    IReadOnlyList<LinkModel> Papers,
    IReadOnlyList<AnswersModel> Contents
);
