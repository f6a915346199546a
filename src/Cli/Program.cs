using System.Text;
using Zhifa.Cli;

// UTF-8 whatever the locale of the machine says, and written in blocks: a batch has many lines.
var utf8 = new UTF8Encoding(false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16);
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
return CommandLine.Run(args, output, error);
