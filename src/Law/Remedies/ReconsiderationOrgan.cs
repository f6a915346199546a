using Zhifa.Law.Registers;

namespace Zhifa.Law.Remedies;

/// <summary>Who hears an application for reconsideration (行政复议法 arts. 24–28). Two names where the party may choose.</summary>
/// <param name="Names">One organ, or two in the order of the statute (art. 28).</param>
/// <param name="Article">The article that names them, in Chinese.</param>
public sealed record ReconsiderationOrgan(IReadOnlyList<string> Names, string Article)
{
    /// <summary>As a document prints it: 示范区人民政府, or 甲人民政府或者乙司法局.</summary>
    public string Face => string.Join("或者", Names);

    /// <summary>
    /// The organ for an act of this body. The row of an entrusted organisation holds level, line and governments of the
    /// organ that entrusts it, because that organ is the respondent (art. 19(3)).
    /// </summary>
    /// <exception cref="ArgumentException">The row lacks the organ: see <see cref="Gap"/>.</exception>
    public static ReconsiderationOrgan Of(BodyOnDay body)
    {
        if (Gap(body) is { } gap)
            throw new ArgumentException(gap.Message, nameof(body));
        var organ = Direct(body);
        return body.EntrustedBy is null
            ? organ
            : organ with
            {
                Article = $"行政复议法 第十九条第三款、{organ.Article["行政复议法 ".Length..]}",
            };
    }

    /// <summary>What the register lacks so that the organ cannot be named; null when nothing is missing.</summary>
    public static Refusal? Gap(BodyOnDay body)
    {
        var wanted = body.Line switch
        {
            BodyLine.Vertical or BodyLine.Justice when body.SuperiorDepartment is null or "" =>
                "上一级主管部门",
            BodyLine.Government when NextHigher(body) && body.SuperiorGovernment is "" =>
                "上一级人民政府",
            BodyLine.Department when body.Government is "" => "本级人民政府",
            _ => null,
        };
        return wanted is null
            ? null
            : new Refusal(
                "reconsideration-organ",
                "行政复议法 第二十三条第二款",
                $"登记册中“{body.Name}”缺少{wanted}，不能确定行政复议机关。",
                "请先补全执法主体登记。"
            );
    }

    private static ReconsiderationOrgan Direct(BodyOnDay body) =>
        body.Line switch
        {
            BodyLine.Vertical => new([body.SuperiorDepartment!], "行政复议法 第二十七条"),
            BodyLine.Justice => new(
                [body.Government, body.SuperiorDepartment!],
                "行政复议法 第二十八条"
            ),
            BodyLine.Government when !NextHigher(body) => new(
                [body.Government],
                "行政复议法 第二十四条第二款"
            ),
            // A street office is an agency that the district government set up, not a government.
            BodyLine.Government when body.Name.EndsWith("街道办事处", StringComparison.Ordinal) =>
                new([body.SuperiorGovernment], "行政复议法 第二十四条第一款第三项"),
            BodyLine.Government => new(
                [body.SuperiorGovernment],
                "行政复议法 第二十四条第一款第二项"
            ),
            // Only governments from the district up hear reconsiderations, so a township's own offices go one up.
            _ when body.Level == BodyLevel.Township => new(
                [body.SuperiorGovernment],
                "行政复议法 第二十四条第一款第二项"
            ),
            _ when body.Kind == BodyKind.AuthorisedOrganisation => new(
                [body.Government],
                "行政复议法 第二十四条第一款第四项"
            ),
            _ => new([body.Government], "行政复议法 第二十四条第一款第一项"),
        };

    // A provincial government hears its own acts (art. 24(2)); every other government is heard by the next higher one.
    private static bool NextHigher(BodyOnDay body) => body.Level != BodyLevel.Province;
}
