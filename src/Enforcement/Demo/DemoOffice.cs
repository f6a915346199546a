using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Demo;

/// <summary>The register data of the invented office, as <c>office.yaml</c> holds it.</summary>
public sealed record DemoOffice(
    DemoRegion Region,
    IReadOnlyList<DemoBody> Bodies,
    IReadOnlyList<DemoOfficer> Officers,
    IReadOnlyList<DemoPowerItem> PowerItems,
    IReadOnlyList<DemoViolationItem> ViolationItems,
    IReadOnlyList<DemoParty> Parties,
    IReadOnlyList<DemoAccount> Accounts,
    IReadOnlyList<DemoListRow> Lists,
    IReadOnlyList<DemoReviewer> Reviewers
)
{
    /// <summary>The office that comes with the product.</summary>
    public static DemoOffice Load()
    {
        using var stream =
            typeof(DemoOffice).Assembly.GetManifestResourceStream("Demo/office.yaml")
            ?? throw new InvalidOperationException("office.yaml is not embedded.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), "office.yaml");
    }

    /// <exception cref="DemoFileException">The file, the line and the reason.</exception>
    public static DemoOffice Parse(string yaml, string file) => DemoOfficeFile.Read(yaml, file);
}

public sealed record DemoRegion(string Code, string Name, string City, string CityName);

/// <param name="Category">The field of enforcement that the body's officers need on their credentials.</param>
public sealed record DemoBody(
    string Code,
    string Name,
    BodyKind Kind,
    BodyLevel Level,
    BodyLine Line,
    string RegionCode,
    string Government,
    string SuperiorGovernment,
    string? SuperiorDepartment,
    Entrustment? EntrustedBy,
    string Address,
    string Phone,
    string Court,
    string PayTo,
    string NumberWord,
    string Category,
    DateOnly AnnouncedOn
)
{
    public BodyOnDay OnDay(DateOnly day) =>
        new(
            Code,
            Name,
            Kind,
            Level,
            Line,
            RegionCode,
            Government,
            SuperiorGovernment,
            SuperiorDepartment,
            EntrustedBy,
            Address,
            Phone,
            Court,
            PayTo,
            NumberWord,
            AnnouncedOn <= day,
            1
        );
}

/// <param name="Note">What the row shows, e.g. 已过期.</param>
public sealed record DemoOfficer(
    string Id,
    string Name,
    string Body,
    string Credential,
    CredentialState State,
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    string Area,
    IReadOnlyList<string> Categories,
    bool Auxiliary,
    string Note
);

/// <param name="Bodies">Codes of the bodies that hold the item.</param>
public sealed record DemoPowerItem(
    string Code,
    string Title,
    string Category,
    string Basis,
    DateOnly From,
    DateOnly? Until,
    IReadOnlyList<string> Bodies,
    IReadOnlyList<DemoGrant> Grants
);

/// <param name="PublishedOn">Of the decision of the province that hands the item to the township.</param>
public sealed record DemoGrant(string Body, string Basis, DateOnly PublishedOn);

public sealed record DemoParty(
    string Id,
    PartyKind Kind,
    string Name,
    string Code,
    string Address,
    string? Representative
);

/// <param name="Role">In kebab case, e.g. <c>head-of-body</c>.</param>
public sealed record DemoAccount(
    string User,
    string Name,
    string Role,
    string Body,
    string? Officer
);

/// <param name="Body">Code of the body whose list it is.</param>
public sealed record DemoListRow(string Body, BodyListRow Row);

/// <param name="User">User name of the account.</param>
public sealed record DemoReviewer(string User, DateOnly Since, string? Qualification);
