using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Web.Security;

namespace Zhifa.Web.Api;

/// <summary>Why a request was not done, as RFC 9457 problems in the user's language.</summary>
internal static class Problems
{
    private const int MostErrors = 100;

    public static IResult Refused(IReadOnlyList<Refusal> refusals) =>
        Say(
            422,
            "refused",
            "依法不能办理",
            string.Join(' ', refusals.Select(refusal => refusal.Message)),
            ("refusals", refusals)
        );

    public static IResult Faulty(IReadOnlyList<FieldError> errors) =>
        Say(
            400,
            "input-faulty",
            "填写有误",
            "有内容读不出来，什么都没有保存；请按 errors 逐项改正后再提交。",
            ("errors", errors.Take(MostErrors))
        );

    public static IResult Faulty(string field, string message) =>
        Faulty([new FieldError(field, message)]);

    public static IResult Stale(int version) =>
        Say(
            412,
            "stale",
            "案件已有新的进展",
            $"案件现在是第 {version} 版，与 If-Match 所写的不同；什么都没有保存。请重新读取案件后再办。",
            ("version", version)
        );

    public static IResult KeyReused() =>
        Say(
            422,
            "key-reused",
            "请求键已经用过",
            "这个 Idempotency-Key 已经用于内容不同的请求；什么都没有保存。新的请求请用新的键。"
        );

    public static IResult VersionNeeded() =>
        Say(
            428,
            "version-needed",
            "缺少 If-Match",
            "请用 If-Match 写明所见的案件版本（读取案件时的 ETag），例如 If-Match: \"3\"。"
        );

    public static IResult NotJson() =>
        Say(
            415,
            "not-json",
            "内容须是 JSON",
            "请用标头 Content-Type: application/json；什么都没有保存。"
        );

    public static IResult PasswordFirst() =>
        Say(
            403,
            "password-first",
            "须先修改密码",
            "这个账号的密码是他人设定的。请先登录网页修改密码。"
        );

    public static IResult Absent() =>
        Say(404, "absent", "没有找到", "没有这个案件、步骤或者文书，或者不在您的职责范围内。");

    public static IResult NotFound(Refusal why) =>
        Say(404, "absent", "没有找到", why.Message + why.Cure);

    /// <summary>Words for problems that the framework reports by status alone.</summary>
    public static void InChinese(ProblemDetailsContext context)
    {
        if (
            !ErrorPages.IsApi(context.HttpContext)
            || context.ProblemDetails is not { Status: { } status, Detail: null } problem
        )
            return;
        (problem.Title, problem.Detail) = status switch
        {
            400 => ("请求有误", "请求的地址、标头或者内容不完整。"),
            401 => ("缺少有效的令牌", "请用标头 Authorization: Bearer … 出示有效的接口令牌。"),
            404 => ("没有找到", "地址有误，或者不在您的职责范围内。"),
            405 => ("方法不对", "这个地址不接受这种方法，见 /openapi/v1.json。"),
            413 => ("内容太大", "一次提交的内容超过上限；什么都没有保存。"),
            >= 500 => (
                "系统出错了",
                "错误已经记录。请用同一个 Idempotency-Key 再试一次：已经办成的不会重办。"
            ),
            _ => ("请求没有办成", "见 /openapi/v1.json。"),
        };
    }

    private static IResult Say(
        int status,
        string type,
        string title,
        string detail,
        params (string Name, object Value)[] more
    ) =>
        TypedResults.Problem(
            detail,
            statusCode: status,
            title: title,
            type: $"urn:zhifa:{type}",
            extensions: more.Select(pair => new KeyValuePair<string, object?>(
                pair.Name,
                pair.Value
            ))
        );
}
