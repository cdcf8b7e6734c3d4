namespace Bench.Duels;

/// <summary>
/// How much less neighbouring rounds say than independent ones would. A disturbance that outlasts a round makes the
/// next ratio resemble the last, and an interval that counts both as news is too narrow.
/// </summary>
internal static class SerialDependence
{
    /// <summary>
    /// The factor by which the median's variance exceeds that of independent samples, never below 1. The median feels only
    /// on which side of it samples fall, so it is the autocorrelation of these signs that counts: its sum over the lags up
    /// to √n, weighted as by Bartlett and Newey–West, which keeps the sum from going astray on few samples.
    /// </summary>
    public static double Inflation(IReadOnlyList<double> samples, double median)
    {
        var variance = 0.0;
        var signs = new double[samples.Count];
        for (var i = 0; i < signs.Length; i++)
        {
            signs[i] = Math.Sign(samples[i] - median);
            variance += signs[i] * signs[i];
        }

        if (variance == 0)
        {
            return 1;
        }

        var lags = (int)Math.Sqrt(signs.Length);
        var inflation = 1.0;
        for (var lag = 1; lag <= lags; lag++)
        {
            var covariance = 0.0;
            for (var i = lag; i < signs.Length; i++)
            {
                covariance += signs[i] * signs[i - lag];
            }

            inflation += 2 * (1 - (lag / (lags + 1.0))) * (covariance / variance);
        }

        // Rounds that alternate would narrow the interval. That is not taken: it is never needed and seldom true.
        return Math.Max(1, inflation);
    }
}
