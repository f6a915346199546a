using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;
using Zhifa.Web.Security;

namespace Zhifa.Web;

/// <summary>The platform behind the doors: database, keys, clock, desk; brought up to date before the first request.</summary>
public static class Installation
{
    public static async Task AddZhifa(this WebApplicationBuilder builder)
    {
        var folder =
            builder.Configuration["ZHIFA_DATA"]
            ?? Path.Combine(builder.Environment.ContentRootPath, "data");
        Directory.CreateDirectory(folder);
        var database = new ZhifaDatabase(
            builder.Configuration.GetConnectionString("Zhifa")
                ?? $"Data Source={Path.Combine(folder, "zhifa.db")}"
        );
        await database.Migrate(TimeProvider.System);
        var shelf = new ProcedureShelf(database);
        await shelf.PutShipped();
        await Calendars.Keep(database);
        var time = await Clock(builder.Environment, database);
        var services = builder.Services;
        services.AddSingleton(database);
        services.AddSingleton(shelf);
        services.AddSingleton(time);
        if (time is DemoClock demo)
        {
            services.AddSingleton(demo);
            services.AddHostedService<DemoWelcome>();
        }
        var key = PartyKeyFile.Read(
            builder.Configuration["Zhifa:PartyKey"] ?? Path.Combine(folder, "party.key")
        );
        services.AddSingleton(new PartyCodes(key));
        services.AddSingleton(new CaseCodes(key));
        services.AddSingleton<Passwords>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<FailedTries>();
        services.AddSingleton<PartyClocks>();
        services.AddHostedService<Housekeeping>();
        services.AddHostedService<ClockWatch>();
        services.AddDataProtection().SetApplicationName("zhifa");
        services.Configure<KeyManagementOptions>(options =>
            options.XmlRepository = new KeyRing(database)
        );
    }

    /// <summary>Demo and Development play with an invented office and a clock of its own; elsewhere both are refused.</summary>
    private static async Task<TimeProvider> Clock(
        IHostEnvironment environment,
        ZhifaDatabase database
    )
    {
        if (environment.IsEnvironment("Demo") || environment.IsDevelopment())
        {
            await DemoFill.Fill(database, new Passwords());
            return await DemoClock.Of(database, TimeProvider.System);
        }
        if (await DemoFill.HasTraces(database, new Passwords()))
            throw new InvalidOperationException(
                "This database holds a demo office, an account with its published password, or its clock. Outside Demo and Development the server does not start on it: name an empty database in ConnectionStrings:Zhifa."
            );
        return TimeProvider.System;
    }
}
