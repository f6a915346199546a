using Zhifa.Bench;

// Prints figures, never fails: a speed is claimed only as a ratio of two sides measured in one run.
string[] parts =
    args.Length > 0
        ? args
        :
        [
            "engine",
            "clocks",
            "checker",
            "steps",
            "ordinary",
            "records",
            "lists",
            "sweep",
            "page",
            "joint",
        ];
foreach (var part in parts)
    switch (part)
    {
        case "engine":
            EngineBench.Run();
            break;
        case "clocks":
            ClockBench.Run();
            break;
        case "checker":
            CheckerBench.Run();
            break;
        case "steps":
            await StepBench.Run();
            break;
        case "ordinary":
            await OrdinaryBench.Run();
            break;
        case "records":
            await RecordsBench.Run();
            break;
        case "lists":
            await ListBench.Run();
            break;
        case "sweep":
            await SweepBench.Run();
            break;
        case "joint":
            await JointBench.Run();
            break;
        case "page":
            await PageBench.Run();
            break;
        case PagePeer.Word:
            await PagePeer.Serve();
            break;
        default:
            Console.Error.WriteLine(
                $"Unknown part {part}: engine, clocks, checker, steps, ordinary, records, lists, sweep, page, joint."
            );
            return 1;
    }
return 0;
