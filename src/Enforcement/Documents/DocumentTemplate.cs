using System.Text.RegularExpressions;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Documents;

/// <summary>A document's text with places for the case's values (Handlebars). A body may bring its own <paramref name="Source"/>.</summary>
/// <param name="Name">The word of procedure files, e.g. <c>on-site-decision</c>.</param>
/// <param name="Requires">Blocks without which the document cannot be written.</param>
/// <param name="Cites">Templates of which one must have been issued before.</param>
public sealed partial record DocumentTemplate(
    string Name,
    string Title,
    IReadOnlyList<Type> Requires,
    IReadOnlyList<string> Cites,
    string Source
)
{
    private static readonly string[] OnTheSpot = ["on-site-decision"];

    private static readonly string[] OfAPenalty = ["on-site-decision", "penalty-decision"];

    private static readonly string[] OfADecision = [.. OfAPenalty, "no-penalty-decision"];

    private static readonly Type[] Decided = [typeof(PenaltyDecision), typeof(OrdinaryDecision)];

    /// <summary>Blocks of which one is needed: a decision on the spot or of the ordinary procedure, for instance.</summary>
    public IReadOnlyList<Type> RequiresOneOf { get; init; } = [];

    /// <summary>The documents of the penalty procedures.</summary>
    public static IReadOnlyList<DocumentTemplate> All { get; } =
    [
        Of(
            "on-site-decision",
            "当场行政处罚决定书",
            [],
            typeof(PenaltyDecision),
            typeof(EvidenceItem),
            typeof(OralNotice),
            typeof(Statement),
            typeof(CorrectionOrder)
        ),
        Of("refusal-note", "行政处罚决定书拒绝签收注明页", OnTheSpot, typeof(HandOver)),
        Of("no-penalty-decision", "不予行政处罚决定书", [], typeof(NoPenaltyDecision)),
        Of("correction-order", "责令改正通知书", [], typeof(CorrectionOrder)),
        Of("official-receipt", "罚没专用票据登记联", OnTheSpot, typeof(OnSiteCollection)),
        Of("record-report", "当场行政处罚备案表", OnTheSpot, typeof(PenaltyDecision)),
        Of("surcharge-notice", "加处罚款决定书", OfAPenalty, typeof(SurchargeImposed)) with
        {
            RequiresOneOf = Decided,
        },
        Of("demand", "履行行政处罚决定催告书", OfAPenalty, typeof(Demand)),
        Of("court-application", "强制执行申请书", OfAPenalty, typeof(CourtApplication)) with
        {
            RequiresOneOf = Decided,
        },
        Of("revocation-decision", "撤销行政处罚决定书", OfADecision, typeof(Revocation)),
        Of("clerical-correction", "文书补正通知书", OfADecision, typeof(ClericalCorrection)),
        // Without a decision too: the case may have left the procedure.
        Of("closing-sheet", "行政处罚案件结案审批表", [], typeof(Closing)),
        Of("case-catalogue", "卷内文件目录", []),
        .. OrdinaryTemplates.All(),
        .. TransferTemplates.All(),
    ];

    public static DocumentTemplate Named(string name) =>
        All.SingleOrDefault(template => template.Name == name)
        ?? throw new ArgumentException($"There is no template {name}.", nameof(name));

    internal static DocumentTemplate Of(
        string name,
        string title,
        string[] cites,
        params Type[] requires
    ) => new(name, title, requires, cites, Whole(Embedded($"Documents/{name}.hbs")));

    // A part is put in its place at once, so that a template's source is the whole document and can be read, changed and
    // tested as one text.
    private static string Whole(string source) =>
        Part()
            .Replace(
                source,
                match => Embedded($"Documents/parts/{match.Groups[1].Value}.hbs").TrimEnd()
            );

    private static string Embedded(string name)
    {
        using var stream =
            typeof(DocumentTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{> ([a-z]+)\}\}")]
    private static partial Regex Part();
}
