using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Documents;

/// <summary>A document already issued in the case, as later documents cite it and the catalogue lists it.</summary>
/// <param name="Template">Its template, e.g. <c>on-site-decision</c>.</param>
public sealed record IssuedDocument(string Template, string Title, string? Number, DateOnly Day);

/// <summary>
/// All that a document is made of and that its required elements are looked up against: registers as of the legal day and
/// the case's blocks.
/// </summary>
/// <param name="Number">The document's own number; null for papers that have none.</param>
/// <param name="Day">The day the document bears.</param>
/// <param name="Handlers">The signing officers; the first is responsible. Auxiliary staff never stand here.</param>
/// <param name="Blocks">Blocks by name: one record, or a list of records where a step takes several.</param>
/// <param name="Due">Last days by limit id, e.g. <c>penalty.payment</c>.</param>
public sealed record DocumentInput(
    string? Number,
    DateOnly Day,
    BodyOnDay Body,
    IReadOnlyList<OfficerOnDay> Handlers,
    Party Party,
    Scene Scene,
    IReadOnlyDictionary<string, object> Blocks,
    PowerItemOnDay PowerItem,
    ViolationItemOnDay ViolationItem,
    IReadOnlyDictionary<string, DateOnly> Due
)
{
    /// <summary>What the case has issued before, oldest first.</summary>
    public IReadOnlyList<IssuedDocument> Issued { get; init; } = [];

    /// <summary>The head of the body, where the document bears his signature (行政强制法 art. 55(2)).</summary>
    public string? Head { get; init; }

    /// <summary>The organ in whose name the document speaks: the entrusting organ's (行政处罚法 art. 20(4)).</summary>
    public string Organ => Body.EntrustedBy?.OrganName ?? Body.Name;

    /// <summary>The case's latest block of that type, or null.</summary>
    public T? Block<T>()
        where T : class => Rows<T>().LastOrDefault();

    /// <summary>All blocks of that type, in the order of the case.</summary>
    public IReadOnlyList<T> Rows<T>()
        where T : class =>
        [
            .. Blocks.Values.SelectMany(value =>
                value switch
                {
                    IEnumerable<T> many => many,
                    T one => [one],
                    System.Collections.IEnumerable mixed and not string => mixed.OfType<T>(),
                    _ => [],
                }
            ),
        ];

    /// <summary>The latest issue of a template, or null.</summary>
    public IssuedDocument? Earlier(string template) =>
        Issued.LastOrDefault(document => document.Template == template);

    /// <summary>The decision of the case, of whichever kind.</summary>
    public IssuedDocument? Decision =>
        Earlier("on-site-decision") ?? Earlier("no-penalty-decision");
}
