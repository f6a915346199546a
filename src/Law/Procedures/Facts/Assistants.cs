using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>
/// Minors, the incapable, and those who do not speak the language: a guardian or an interpreter stands beside them, and papers go to the guardian
/// (民法典 arts. 23, 27, 28; 民事诉讼法 art. 60 by way of 行政处罚法 art. 61). 行政处罚法 itself is silent about inquiries: the model is 未成年人保护法 art. 110,
/// not verified for administrative bodies.
/// </summary>
internal static class Assistants
{
    private const string Guardian = "民法典 第二十三条、第二十七条、第二十八条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "assistants-true",
            "监护人、翻译与当事人、案件没有利害关系，属实",
            Guardian,
            Volatility.Free,
            [typeof(Assistant)],
            True
        ),
        new(
            "guardian-there",
            "未成年的当事人已登记监护人",
            Guardian,
            Volatility.Free,
            [typeof(Party)],
            s =>
                Finding.If(
                    s.Block<Party>()?.AgeOn(s.Day) is not < 18 || Of(s.Case).Any(IsGuardian),
                    "当事人不满十八周岁，由监护人代理，还没有登记监护人。",
                    "请先办理“登记监护人、翻译”。"
                )
        ),
        new(
            "assisted",
            "监护人、翻译在场",
            Guardian,
            Volatility.Free,
            [typeof(Inquiry), typeof(HearingRecord)],
            Beside
        ),
    ];

    /// <summary>Those of a party as they were last recorded; of another who was the party before, nobody.</summary>
    internal static IReadOnlyList<Assistant> Of(CaseState state) =>
        state.Recorded(nameof(Assistant)) is [var first, ..] rows && first.Seq >= state.HisSince()
            ? [.. rows.Select(row => (Assistant)row.Read())]
            : [];

    /// <summary>The guardian of that name, or null.</summary>
    internal static Assistant? GuardianNamed(CaseState state, string name) =>
        Of(state).FirstOrDefault(one => one.IsGuardian && BareText.Alike(one.Name, name));

    private static bool IsGuardian(Assistant one) => one.IsGuardian;

    private static Finding True(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        foreach (
            var (index, one) in s.Input.Select(block => block.Value).OfType<Assistant>().Index()
        )
        {
            var path = $"Assistant[{FieldText.Write(index)}]";
            if (s.Block<Party>()?.Kind != Registers.PartyKind.NaturalPerson)
                return Finding.No(
                    "当事人不是自然人，没有监护人；需要翻译的，对其法定代表人、工作人员在笔录中写明。",
                    "请核对当事人。",
                    path + ".need"
                );
            if (
                one.Need == AssistanceNeed.Minor
                && s.Block<Party>()?.AgeOn(s.Day) is { } age and >= 18
            )
                return Finding.No(
                    $"按身份证件，当事人已满 {FieldText.Face(age)} 周岁。",
                    "请选择与事实相符的理由。",
                    path + ".need"
                );
            if (Agents.IsInTheCase(s, one.Name))
                return Finding.No(
                    $"{one.Name}是本案的承办人或者当事人，不能作监护人、翻译。",
                    "请另行确定。",
                    path + ".name"
                );
        }
        return Finding.Yes;
    }

    /// <summary>Who needs somebody beside him is not asked or heard without: each of them is named as present.</summary>
    private static Finding Beside(Situation s)
    {
        var (present, whose, field) =
            s.Own<Inquiry>() is { } asked ? (asked.Beside, asked.Person, "Inquiry.beside")
            : s.Own<HearingRecord>() is { } heard
                ? (heard.Present, s.Block<Party>()?.Name, "HearingRecord.present")
            : (null, null, "");
        if (
            field.Length == 0
            || s.Block<Party>() is not { } party
            || !BareText.Alike(whose ?? "", party.Name)
        )
            return Finding.Yes;
        var needed = Of(s.Case);
        if (party.AgeOn(s.Day) < 18 && !needed.Any(IsGuardian))
            return Finding.No(
                "当事人不满十八周岁，询问、听证应当有监护人在场，还没有登记监护人。",
                "请先办理“登记监护人、翻译”。"
            );
        var absent = needed
            .Where(one =>
                !BareText
                    .Of(present ?? "")
                    .Contains(BareText.Of(one.Name), StringComparison.Ordinal)
            )
            .ToList();
        return Finding.If(
            absent.Count == 0,
            $"没有写明{string.Join("、", absent.Select(one => one.Name))}在场。",
            "监护人、翻译到场后再询问、听证，填写其姓名；不能到场的，先登记其他监护人、翻译。",
            field
        );
    }
}
