using Bench.Commands;

return await CommandTree.RunAsync(args);
