using Zhifa.Enforcement.Demo;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>What a case is about, and what its steps say unless a test says otherwise.</summary>
public sealed record Matter
{
    private static readonly DemoOffice Demo = DemoOffice.Load();

    public string PowerItem { get; init; } = "CG-P01";
    public string ViolationItem { get; init; } = "CG-V01";
    public string Kind { get; init; } = "natural-person";
    public string Name { get; init; } = "丁某四";
    public string Code { get; init; } = Invented.ResidentId();
    public string? Representative { get; init; }
    public string Place { get; init; } = "示范路与示范街交叉口东北角";
    public string ActOn { get; init; } = "2026-03-02";
    public IReadOnlyList<string> Handlers { get; init; } = ["lin", "zhou"];

    /// <summary>The account of the responsible officer.</summary>
    public string By { get; init; } = "handler";
    public string Penalty { get; init; } = "fine";
    public string? Fine { get; init; } = "100";
    public string Tier { get; init; } = "CG-V01-A";
    public string? Way { get; init; } = "on-site";
    public string Facts { get; init; } = "当事人将一小袋生活垃圾丢弃在路边绿化带内。";

    public string Basis =>
        Demo.ViolationItems.SingleOrDefault(item =>
            item.Code == ViolationItem.Split("-key-")[0]
        )?.Basis
        ?? People.Basis;

    /// <summary>Household waste dumped by a citizen: 100 yuan, taken on the spot.</summary>
    public static Matter Waste => new();

    /// <summary>The same act, to be paid at the bank.</summary>
    public static Matter WasteAtBank => new() { Way = "bank", Fine = "200" };

    /// <summary>A shop whose goods stand on the pavement.</summary>
    public static Matter Shop =>
        new()
        {
            PowerItem = "CG-P02",
            ViolationItem = "CG-V02",
            Kind = "self-employed",
            Name = "示范区示范鲜果店",
            Code = Invented.Uscc("92"),
            Representative = "戊五平",
            Place = "示范街5号门前",
            Tier = "CG-V02-A",
            Way = "bank",
            Facts = "当事人将两筐水果摆放在门前人行道上，占用面积约一平方米。",
        };

    /// <summary>A firm that puts up boards on lamp posts.</summary>
    public static Matter Firm =>
        Shop with
        {
            ViolationItem = "CG-V03",
            Kind = "legal-person",
            Name = "示例市示范置业有限公司",
            Code = Invented.Uscc("91"),
            Tier = "CG-V03-C",
            Fine = "3000",
            Facts = "当事人在示范路路灯杆上设置广告牌一块。",
        };

    /// <summary>The same firm, day and place, met by the civil-air-defence body, which could fine the act on the spot too.</summary>
    public static Matter AirDefenceFine(Matter same) =>
        AirDefence with
        {
            ViolationItem = People.ExtraItem,
            Kind = same.Kind,
            Name = same.Name,
            Code = same.Code,
            Place = same.Place,
            Penalty = "fine",
            Fine = "500",
            Way = "bank",
            Tier = People.ExtraTier,
        };

    /// <summary>A matter of the civil-air-defence body, at the place and on the day of the waste.</summary>
    public static Matter AirDefence =>
        new()
        {
            PowerItem = "RF-P02",
            ViolationItem = "RF-V10",
            Handlers = ["song", "tang"],
            By = "song",
            Penalty = "warning",
            Fine = null,
            Way = null,
            Tier = "RF-V10-A",
            Facts = "当事人向人民防空工程出入口内倾倒垃圾一小袋。",
        };
}
