namespace Bench.Reports;

/// <summary>Bytes per exchange, both ways.</summary>
/// <param name="Up">From client to server.</param>
/// <param name="Down">From server to client.</param>
internal sealed record Traffic(double Up, double Down)
{
    /// <summary>Both ways together.</summary>
    public double Total => Up + Down;
}
