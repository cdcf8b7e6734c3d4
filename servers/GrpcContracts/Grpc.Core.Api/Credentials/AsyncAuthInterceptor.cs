namespace Grpc.Core;

/// <summary>Adds what authenticates a call, such as a token, to its headers.</summary>
public delegate Task AsyncAuthInterceptor(AuthInterceptorContext context, Metadata metadata);
