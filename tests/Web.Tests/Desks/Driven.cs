using Zhifa.Enforcement.Demo;
using Zhifa.Web.Tests.Api;

namespace Zhifa.Web.Tests.Desks;

/// <summary>A worked case of the demo, lived up to a step that a test then takes its own way.</summary>
internal static class Driven
{
    public static async Task<long> Until(ApiServer server, string script, string step)
    {
        var worked = DemoScript.All().Single(known => known.Id == script);
        var steps = worked.Steps.TakeWhile(taken => taken.Step != step).ToList();
        var done = await DemoDrive.Run(
            worked with
            {
                Steps = steps,
            },
            new DemoOverHttp(server.Client, server.Tokens)
        );
        return done.CaseId;
    }

    /// <summary>What the worked case filled in at a step, flat, with the button that signs where it is signed.</summary>
    public static List<KeyValuePair<string, string>> Fields(string script, string step)
    {
        var taken = DemoScript
            .All()
            .Single(known => known.Id == script)
            .Steps.Last(known => known.Step == step);
        List<KeyValuePair<string, string>> fields = [.. taken.Fields()];
        if (taken.Sign)
            fields.AddRange([new("confirm", DemoFill.Password), new("sign", "1")]);
        return fields;
    }
}
