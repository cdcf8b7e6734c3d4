<#
.SYNOPSIS
The suite's commands for PowerShell, on Windows and Linux.

.DESCRIPTION
  ./run.ps1                    the quick profile: what 'dotnet run -c Release --project bench' does
  ./run.ps1 <verb> <options>   any verb of the suite, its options passed on unchanged
  ./run.ps1 test <options>     the tests, with options of 'dotnet test'
  ./run.ps1 -Help              this text; './run.ps1 --help' lists the verbs

The exit code is the command's own: 0 all right, 1 a failure, a wrong answer or an interruption, 2 wrong use.

.EXAMPLE
./run.ps1 verify --wire memory

.EXAMPLE
./run.ps1 run --contender rest-json,websocket-json,grpc --workload 'chat-*'
#>

# There is no param block, so that PowerShell binds nothing of what belongs to the suite.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false # An exit code other than 0 is passed on, not thrown.

# PowerShell has made an array of a,b; the suite takes such a list as one argument.
$arguments = @($args | ForEach-Object { if ($_ -is [array]) { $_ -join ',' } else { "$_" } })

if ($arguments.Count -gt 0 -and $arguments[0] -in '-Help', '-h') {
    Get-Help $PSCommandPath -Detailed | Out-String | Write-Output
    exit 0
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine('run.ps1: there is no dotnet on the PATH; install the .NET 10 SDK')
    exit 2
}

if ($arguments.Count -gt 0 -and $arguments[0] -eq 'test') {
    $rest = @($arguments | Select-Object -Skip 1)
    & dotnet test -c Release (Join-Path $PSScriptRoot 'Benchmarks.sln') @rest
}
else {
    & dotnet run -c Release --project (Join-Path $PSScriptRoot 'bench') -- @arguments
}

exit $LASTEXITCODE
