using Zhifa.Law.Registers;
using Zhifa.Law.Remedies;

namespace Zhifa.Law.Tests.Remedies;

public sealed class WhoHearsTheReconsideration
{
    [Theory]
    [InlineData(
        "示范区城市管理局",
        BodyKind.StatutoryOrgan,
        BodyLevel.District,
        BodyLine.Department,
        "示范区人民政府",
        "第二十四条第一款第一项"
    )]
    [InlineData(
        "示例市城市管理局",
        BodyKind.StatutoryOrgan,
        BodyLevel.City,
        BodyLine.Department,
        "示范区人民政府",
        "第二十四条第一款第一项"
    )]
    [InlineData(
        "示范区疾病预防控制中心",
        BodyKind.AuthorisedOrganisation,
        BodyLevel.District,
        BodyLine.Department,
        "示范区人民政府",
        "第二十四条第一款第四项"
    )]
    [InlineData(
        "示范镇人民政府",
        BodyKind.StatutoryOrgan,
        BodyLevel.Township,
        BodyLine.Government,
        "示例市人民政府",
        "第二十四条第一款第二项"
    )]
    [InlineData(
        "示范街道办事处",
        BodyKind.StatutoryOrgan,
        BodyLevel.Township,
        BodyLine.Government,
        "示例市人民政府",
        "第二十四条第一款第三项"
    )]
    [InlineData(
        "示范区人民政府",
        BodyKind.StatutoryOrgan,
        BodyLevel.District,
        BodyLine.Government,
        "示例市人民政府",
        "第二十四条第一款第二项"
    )]
    [InlineData(
        "示范省人民政府",
        BodyKind.StatutoryOrgan,
        BodyLevel.Province,
        BodyLine.Government,
        "示范区人民政府",
        "第二十四条第二款"
    )]
    [InlineData(
        "示范区税务局",
        BodyKind.StatutoryOrgan,
        BodyLevel.District,
        BodyLine.Vertical,
        "上级部门",
        "第二十七条"
    )]
    [InlineData(
        "示范区司法局",
        BodyKind.StatutoryOrgan,
        BodyLevel.District,
        BodyLine.Justice,
        "示范区人民政府或者上级部门",
        "第二十八条"
    )]
    public void The_organ_follows_from_kind_level_and_line(
        string name,
        BodyKind kind,
        BodyLevel level,
        BodyLine line,
        string organ,
        string article
    )
    {
        var found = ReconsiderationOrgan.Of(Body(name, kind, level, line));
        found.Face.ShouldBe(organ);
        found.Article.ShouldBe("行政复议法 " + article);
    }

    [Fact]
    public void For_an_entrusted_organisation_the_entrusting_organ_is_the_respondent()
    {
        var body = Body(
            "示范区环境卫生管理所",
            BodyKind.EntrustedOrganisation,
            BodyLevel.District,
            BodyLine.Department
        ) with
        {
            EntrustedBy = new(
                "CG",
                "示范区城市管理局",
                new(2026, 1, 1),
                new(2026, 12, 31),
                BodyLevel.District
            ),
        };
        var organ = ReconsiderationOrgan.Of(body);
        organ.Face.ShouldBe("示范区人民政府");
        organ.Article.ShouldBe("行政复议法 第十九条第三款、第二十四条第一款第一项");
        RemedyText.OnSitePenalty(body, Day).Paragraphs[0].ShouldContain("通过示范区城市管理局提交");
    }

    [Fact]
    public void No_ordinary_local_department_is_ever_sent_to_its_superior_department()
    {
        foreach (var kind in Enum.GetValues<BodyKind>())
        foreach (var level in Enum.GetValues<BodyLevel>())
            ReconsiderationOrgan
                .Of(Body("某局", kind, level, BodyLine.Department))
                .Names.ShouldNotContain("上级部门");
    }

    [Fact]
    public void A_register_that_lacks_the_organ_is_told_before_a_document_is_written()
    {
        var body = Body(
            "示范区税务局",
            BodyKind.StatutoryOrgan,
            BodyLevel.District,
            BodyLine.Vertical
        ) with
        {
            SuperiorDepartment = null,
        };
        ReconsiderationOrgan.Gap(body)!.Message.ShouldContain("上一级主管部门");
        Should.Throw<ArgumentException>(() => ReconsiderationOrgan.Of(body));
    }

    internal static readonly DateOnly Day = new(2026, 3, 2);

    internal static BodyOnDay Body(string name, BodyKind kind, BodyLevel level, BodyLine line) =>
        new(
            "X",
            name,
            kind,
            level,
            line,
            "419901",
            "示范区人民政府",
            "示例市人民政府",
            "上级部门",
            null,
            "",
            "",
            "示例市示范区人民法院",
            "",
            "示",
            true,
            1
        );
}
