namespace Zhifa.Web.Pages.Errors;

/// <summary>What a failed request tells a person: what happened, what was kept, what to do next.</summary>
public sealed record ErrorText(string Title, string What, string Kept, string Next)
{
    private const string Nothing = "这次提交没有生效，此前保存的内容都在。";

    private static readonly Dictionary<int, ErrorText> Texts = new()
    {
        [400] = new(
            "这张表单已经失效",
            "页面打开得太久，或者中途换人登录过，系统无法确认这次提交出自您本人。",
            Nothing,
            "返回上一页，刷新后再提交。填写较多的，请先把文字复制下来。"
        ),
        [401] = new("请先登录", "登录已经过期，或者您还没有登录。", Nothing, "重新登录后再办。"),
        // The same words whether it is absent or not yours: an answer must not betray that a case exists.
        [404] = new(
            "没有找到这个页面",
            "地址可能有误，内容可能已经移走，也可能不在您的职责范围内。",
            "您的操作没有改动任何内容。",
            "核对地址；确需查看的，请与承办人或者本单位管理员联系。"
        ),
        [405] = new(
            "不能这样打开这个地址",
            "这个地址只接受表单提交。",
            "您的操作没有改动任何内容。",
            "从页面上的按钮进入。"
        ),
        [409] = new(
            "这个案件刚刚有人办过一步",
            "您打开页面之后，案件已经向前走了，您看到的不是最新情况。",
            Nothing,
            "重新打开案件，看过最新情况后再办。"
        ),
        [413] = new(
            "提交的内容太大",
            "一次提交的内容超过了系统的上限。",
            Nothing,
            "减少文字后再提交；照片、录像不要贴进文字里，在证据中写明原件存放在哪里。"
        ),
        [429] = new(
            "操作太频繁",
            "短时间内的请求太多，系统暂时不再受理。",
            Nothing,
            "请过一分钟再试。"
        ),
        [500] = new(
            "系统出错了",
            "办理这次请求时系统发生错误，错误已经记录。",
            "没有办成的步骤不会留下一半；此前已经办成的都已入卷。",
            "先打开案件，看这一步是否已经记录；没有的，再办一次。仍然出错的，请把下面的错误编号告诉管理员。"
        ),
        [503] = new("系统正在维护", "系统暂时不能受理。", "已经办成的都已保存。", "请稍后再试。"),
    };

    private static readonly ErrorText Other = new(
        "这个请求没有办成",
        "系统不能这样处理这个请求。",
        Nothing,
        "返回上一页再试；仍然不行的，请与本单位管理员联系。"
    );

    public static ErrorText Of(int status) => Texts.GetValueOrDefault(status, Other);
}
