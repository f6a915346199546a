using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Identity;

/// <summary>What a person may do in the body he belongs to. A step names the roles that may take it.</summary>
public enum Role
{
    [Label("承办人")]
    Handler,

    [Label("科室负责人")]
    SectionHead,

    [Label("机关负责人")]
    HeadOfBody,

    [Label("法制审核人员")]
    LegalReviewer,

    [Label("听证主持人")]
    HearingHost,

    [Label("窗口人员")]
    WindowClerk,

    [Label("财务人员")]
    FinanceClerk,

    [Label("物品保管员")]
    PropertyKeeper,

    [Label("档案人员")]
    Archivist,

    [Label("监督人员")]
    Supervisor,

    [Label("系统管理员")]
    Administrator,
}
