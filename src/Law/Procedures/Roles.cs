namespace Zhifa.Law.Procedures;

/// <summary>
/// The roles that a procedure file may name, with their Chinese words. <c>officer</c> is whoever may handle cases of the body;
/// <c>handler</c> is a handler of this very case.
/// </summary>
public static class Roles
{
    public static readonly IReadOnlyList<Named> All =
    [
        new("officer", "执法人员"),
        new("handler", "承办人"),
        new("section-head", "科室负责人"),
        new("head-of-body", "机关负责人"),
        new("legal-reviewer", "法制审核人员"),
        new("hearing-host", "听证主持人"),
        new("window-clerk", "窗口人员"),
        new("finance-clerk", "财务人员"),
        new("property-keeper", "物品保管员"),
        new("archivist", "档案人员"),
        new("supervisor", "监督人员"),
        new("administrator", "系统管理员"),
        new(System, "系统"),
    ];

    /// <summary>Nobody: what the law does by itself when a period ends.</summary>
    public const string System = "system";

    public static bool Known(string id) => All.Any(role => role.Id == id);

    /// <summary>The Chinese word of a role.</summary>
    public static string Title(string id) => All.First(role => role.Id == id).Title;
}
