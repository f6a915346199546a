using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Zhifa.Enforcement.Demo;
using Zhifa.Law.Procedures;

namespace Zhifa.Web;

/// <summary>Tells whoever started the demo where it is and as whom to sign in.</summary>
internal sealed class DemoWelcome(
    IServer server,
    IHostApplicationLifetime life,
    ILogger<DemoWelcome> log
) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStarted.Register(Tell);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var accounts = DemoOffice
            .Load()
            .Accounts.Select(account =>
                $"{account.User, -18}{account.Name}（{Roles.Title(account.Role)}）"
            );
        log.LogInformation(
            "请用浏览器打开 {Address}，用下面的演示账号登录，密码都是 {Password}：\n{Accounts}",
            address,
            DemoFill.Password,
            string.Join('\n', accounts)
        );
    }
}
