using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Cli;

/// <summary>The options that name an installation's database.</summary>
internal sealed class Office
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "数据文件夹（默认 $ZHIFA_DATA，否则 ./data）",
    };

    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "数据库连接串：Data Source=… 或者 Host=…（默认数据文件夹中的 zhifa.db）",
    };

    public void On(Command verb)
    {
        verb.Add(_data);
        verb.Add(_connection);
    }

    public string Folder(ParseResult parsed) =>
        parsed.GetValue(_data) ?? Environment.GetEnvironmentVariable("ZHIFA_DATA") ?? "data";

    /// <summary>A database that is there; a new one is made by <c>migrate</c> and <c>demo build</c> only.</summary>
    public async Task<T> Read<T>(ParseResult parsed, Func<ZhifaDatabase, Task<T>> work)
    {
        var file = File(parsed);
        if (file is not null && !System.IO.File.Exists(file))
            throw new InputException(
                $"没有数据库“{file}”，请先运行 zhifa migrate 或者 zhifa demo build。"
            );
        return await Open(
            parsed,
            async database =>
            {
                await database.RefuseNewer();
                return await work(database);
            }
        );
    }

    /// <summary>The database brought up to date; made when there is none.</summary>
    public Task<T> Write<T>(ParseResult parsed, Func<ZhifaDatabase, Task<T>> work)
    {
        try
        {
            Directory.CreateDirectory(Folder(parsed));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"数据文件夹“{Folder(parsed)}”不能用：{fault.Message.ReplaceLineEndings(" ")}"
            );
        }
        return Open(
            parsed,
            async database =>
            {
                await database.Migrate(TimeProvider.System);
                return await work(database);
            }
        );
    }

    /// <summary>
    /// The key of party codes, which a server has made. Another one would know every party as somebody new: none is made in passing.
    /// </summary>
    public PartyCodes Codes(ParseResult parsed)
    {
        var file = Path.Combine(Folder(parsed), "party.key");
        return System.IO.File.Exists(file)
            ? new(PartyKeyFile.Read(file))
            : throw new InputException(
                $"没有当事人代码的密钥“{file}”，请用 --data 指明服务器的数据文件夹。"
            );
    }

    /// <summary>The clock that the server on this database goes by.</summary>
    public static async Task<TimeProvider> Clock(ZhifaDatabase database) =>
        await DemoFill.IsDemo(database)
            ? await DemoClock.Of(database, TimeProvider.System)
            : TimeProvider.System;

    private string? File(ParseResult parsed) =>
        new DbConnectionStringBuilder { ConnectionString = Connection(parsed) }.TryGetValue(
            "Data Source",
            out var file
        )
            ? file.ToString()
            : null;

    private async Task<T> Open<T>(ParseResult parsed, Func<ZhifaDatabase, Task<T>> work)
    {
        try
        {
            await using var database = Named(parsed);
            return await work(database);
        }
        catch (NewerSchemaException)
        {
            throw new InputException("数据库由更新版本的程序建立，请使用那个版本。");
        }
        catch (Exception fault)
            when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            throw Unusable(fault);
        }
        catch (DbUpdateException fault)
        {
            throw Unusable(fault.GetBaseException());
        }
    }

    private ZhifaDatabase Named(ParseResult parsed)
    {
        try
        {
            return new ZhifaDatabase(Connection(parsed));
        }
        catch (ArgumentException fault)
        {
            throw Unusable(fault);
        }
    }

    private static InputException Unusable(Exception fault) =>
        new($"数据库不能用：{fault.Message.ReplaceLineEndings(" ")}");

    private string Connection(ParseResult parsed) =>
        parsed.GetValue(_connection) ?? $"Data Source={Path.Combine(Folder(parsed), "zhifa.db")}";
}
