namespace Payloads;

/// <summary>A message that a tally can be taken of.</summary>
public interface IFingerprinted
{
    /// <summary>A number that differs where a field is lost or in another's place.</summary>
    long Fingerprint();
}
