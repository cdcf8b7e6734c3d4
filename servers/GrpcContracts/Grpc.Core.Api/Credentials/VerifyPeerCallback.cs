namespace Grpc.Core;

/// <summary>Decides whether a server is the one meant, beyond what TLS itself checks.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
