using Zhifa.Enforcement.Demo;
using Zhifa.Web.Tests.Api;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Desks;

/// <summary>The page of a case says at its head what whoever opens it has to know, and links the cases that belong with it.</summary>
[Collection(ApiTests.Name)]
public sealed class WhatACaseSaysFirst(ApiServers servers)
{
    [Fact]
    public async Task That_it_rests()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, "another-party-merged", "resume-case");
        (await Head(server, "handler", id)).ShouldContain("已中止调查");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task That_the_supervisors_find_its_opening_faulty(string faulty, bool said)
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var worked = DemoScript.All().Single(script => script.Id == "township-waste");
        var done = await DemoDrive.Run(
            worked with
            {
                Steps =
                [
                    .. worked
                        .Steps.TakeWhile(step => step.Step != "consider-leniency")
                        .Select(step =>
                            step.Step != "record-report-opinion"
                                ? step
                                : step with
                                {
                                    Blocks =
                                    [
                                        .. step.Blocks.Select(block =>
                                            block with
                                            {
                                                Rows =
                                                [
                                                    new Dictionary<string, string>(block.Rows[0])
                                                    {
                                                        ["faulty"] = faulty,
                                                    },
                                                ],
                                            }
                                        ),
                                    ],
                                }
                        ),
                ],
            },
            new DemoOverHttp(server.Client, server.Tokens)
        );
        (await Head(server, "zhen-head", done.CaseId))
            .Contains("监督机关认为立案有问题", StringComparison.Ordinal)
            .ShouldBe(said);
    }

    [Fact]
    public async Task Which_cases_belong_with_it_and_nobody_elses()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, "another-party-merged", "close");
        using var handler = await PageDoor.Of(server, "handler");

        var page = (await handler.Get($"/cases/{id}")).Page;
        var link = page.QuerySelector(".beside a[href^='/cases/'][href*='cases']:has(.num)")!;
        page.QuerySelector(".beside")!.TextContent.ShouldContain("本案并入该案");
        var other = (await handler.Get(link.GetAttribute("href")!)).Page;
        other.QuerySelector(".beside")!.TextContent.ShouldContain("该案并入本案");
    }

    private static async Task<string> Head(ApiServer server, string user, long id)
    {
        using var door = await PageDoor.Of(server, user);
        return (await door.Get($"/cases/{id}"))
            .Page.QuerySelector("main h1")!
            .ParentElement!.TextContent;
    }
}
