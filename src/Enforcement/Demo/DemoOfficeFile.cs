using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Demo;

/// <summary>Reads <c>office.yaml</c> and holds its rows against each other.</summary>
internal sealed class DemoOfficeFile
{
    private readonly Dictionary<string, (string Name, BodyLevel Level)> _bodies = [];
    private readonly HashSet<string> _known = [];
    private string _region = "";

    public static DemoOffice Read(string yaml, string file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException error)
        {
            throw new DemoFileException(file, error.Start.Line, error.Message);
        }
        if (stream.Documents.Count == 0)
            throw new DemoFileException(file, 1, "文件是空的。");
        return new YamlRow(file, stream.Documents[0].RootNode).Whole(new DemoOfficeFile().Office);
    }

    private DemoOffice Office(YamlRow row)
    {
        if (!row.YesNo("invented"))
            throw row.Error("示范数据必须标明 invented: true。");
        var region =
            row.RowOrNull("region")
                ?.Whole(r => new DemoRegion(
                    r.Text("code"),
                    r.Text("name"),
                    r.Text("city"),
                    r.Text("city-name")
                ))
            ?? throw row.Error("缺少 region。");
        _region = region.Code;
        return new(
            region,
            row.Rows("bodies", Body),
            row.Rows("officers", Officer),
            row.Rows("power-items", PowerItem),
            row.Rows("violation-items", ViolationItem),
            row.Rows("parties", Party),
            row.Rows("accounts", Account),
            row.Rows("lists", ListRow),
            row.Rows("reviewers", Reviewer)
        );
    }

    private DemoBody Body(YamlRow row)
    {
        var body = new DemoBody(
            New(row, "code"),
            row.Text("name"),
            row.Choice<BodyKind>("kind"),
            row.Choice<BodyLevel>("level"),
            row.Choice<BodyLine>("line"),
            _region,
            row.Text("government"),
            row.Text("superior-government"),
            row.TextOrNull("superior-department"),
            row.RowOrNull("entrusted-by")?.Whole(Entrusted),
            row.Text("address"),
            row.Text("phone"),
            row.Text("court"),
            row.Text("pay-to"),
            row.Text("number-word"),
            row.Text("category"),
            row.Day("announced-on")
        );
        if ((body.Kind == BodyKind.EntrustedOrganisation) != (body.EntrustedBy is not null))
            throw row.Error("受委托组织须有 entrusted-by，其他主体不得有（行政处罚法第二十条）。");
        _bodies[body.Code] = (body.Name, body.Level);
        return body;
    }

    private Entrustment Entrusted(YamlRow row)
    {
        var organ = Known(row, "organ");
        return new(
            organ,
            _bodies[organ].Name,
            row.Day("from"),
            row.Day("until"),
            _bodies[organ].Level
        );
    }

    private DemoOfficer Officer(YamlRow row) =>
        new(
            New(row, "id"),
            row.Text("name"),
            Known(row, "body"),
            row.Text("credential"),
            row.Choice<CredentialState>("state"),
            row.Day("from"),
            row.Day("until"),
            row.Text("area"),
            row.Texts("categories"),
            row.YesNo("auxiliary"),
            row.Text("note")
        );

    private DemoPowerItem PowerItem(YamlRow row)
    {
        var item = new DemoPowerItem(
            New(row, "code"),
            row.Text("title"),
            row.Text("category"),
            row.Text("basis"),
            row.Day("from"),
            row.DayOrNull("until"),
            row.Texts("bodies"),
            row.Rows(
                "granted",
                grant => new DemoGrant(
                    Known(grant, "body"),
                    grant.Text("basis"),
                    grant.Day("published-on")
                )
            )
        );
        return item.Bodies.FirstOrDefault(body => !_bodies.ContainsKey(body)) is { } stranger
            ? throw row.Error($"bodies 中的 {stranger} 不在前面。")
            : item;
    }

    private DemoViolationItem ViolationItem(YamlRow row)
    {
        var item = new DemoViolationItem(
            New(row, "code"),
            row.Text("title"),
            Known(row, "power-item"),
            row.Text("violated"),
            row.Text("basis"),
            row.Choices<PenaltyKind>("kinds"),
            row.Text("source"),
            row.YesNo("verified"),
            row.YesNo("tiers-verified"),
            row.TextOrNull("note"),
            row.TextOrNull("conflict"),
            row.TextOrNull("benchmark-maker"),
            row.RowOrNull("rate")
                ?.Whole(r => new DemoRate(r.Text("unit"), Sum(r, "min"), Sum(r, "max"))),
            row.Rows("classes", Range),
            row.Rows("leniency", Leniency)
        );
        // A fine without a statutory maximum would have no outer wall (行政处罚法 art. 4).
        if (item.Kinds.Contains(PenaltyKind.Fine) && item.Ranges.Any(range => range.Max is null))
            throw row.Error("设罚款的事项须有法定最高数额 max。");
        return item;
    }

    private DemoRange Range(YamlRow row)
    {
        var range = new DemoRange(
            row.Choice<DemoPartyClass>("class"),
            row.MoneyOrNull("min"),
            row.MoneyOrNull("max"),
            row.Rows("tiers", Tier)
        );
        if (range.Min > range.Max)
            throw row.Error("min 大于 max。");
        if (
            range.Tiers.FirstOrDefault(tier =>
                tier.Min < range.Min || tier.Max > range.Max || tier.Min > tier.Max
            ) is
            { } outside
        )
            throw row.Error($"裁量档次 {outside.Code} 超出法定幅度。");
        return range;
    }

    private TierOnDay Tier(YamlRow row) =>
        new(
            New(row, "code"),
            row.Text("title"),
            row.Text("conditions"),
            row.Choice<PenaltyKind>("kind"),
            row.MoneyOrNull("min"),
            row.MoneyOrNull("max")
        );

    private LeniencyOnDay Leniency(YamlRow row) =>
        new(
            New(row, "code"),
            row.Choice<LeniencyResult>("result"),
            row.Text("conditions"),
            row.YesNo("first-only"),
            row.Number("look-back-years"),
            row.Text("article")
        );

    private DemoParty Party(YamlRow row) =>
        new(
            New(row, "id"),
            row.Choice<PartyKind>("kind"),
            row.Text("name"),
            row.Text("code"),
            row.Text("address"),
            row.TextOrNull("representative")
        );

    private DemoAccount Account(YamlRow row) =>
        new(
            New(row, "user"),
            row.Text("name"),
            row.Text("role"),
            Known(row, "body"),
            row.TextOrNull("officer") is null ? null : Known(row, "officer")
        );

    private DemoListRow ListRow(YamlRow row) =>
        new(
            Known(row, "body"),
            new(
                row.Choice<BodyListKind>("list"),
                row.Text("title"),
                row.TextOrNull("violation-item") is null ? null : Known(row, "violation-item"),
                row.TextOrNull("kind") is null ? null : row.Choice<PenaltyKind>("kind"),
                row.MoneyOrNull("min-amount")
            )
        );

    private DemoReviewer Reviewer(YamlRow row) =>
        new(Known(row, "user"), row.Day("since"), row.TextOrNull("qualification"));

    private static decimal Sum(YamlRow row, string key) =>
        row.MoneyOrNull(key) ?? throw row.Error($"缺少 {key}。");

    private string New(YamlRow row, string key) =>
        _known.Add(row.Text(key))
            ? row.Text(key)
            : throw row.Error($"{key} {row.Text(key)} 重复。");

    private string Known(YamlRow row, string key) =>
        _known.Contains(row.Text(key))
            ? row.Text(key)
            : throw row.Error($"{key} {row.Text(key)} 不在前面。");
}
