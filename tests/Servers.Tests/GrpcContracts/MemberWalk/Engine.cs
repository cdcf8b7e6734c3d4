using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Servers.Tests.GrpcContracts.MemberWalk;

/// <summary>What one engine assembly asks of the contract assemblies: every type and every member that it refers to.</summary>
internal static class Engine
{
    public static readonly string[] Contracts = ["Grpc.Core.Api", "Grpc.Net.Common"];

    public static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll");

    public static (List<string> Types, List<string> Members) WhatItAsks(string assembly)
    {
        using var file = new PEReader(File.OpenRead(PathOf(assembly)));
        var reader = file.GetMetadataReader();

        var types = reader.TypeReferences
            .Where(handle => IsContract(reader, handle))
            .Select(handle => SignatureText.NameOf(reader, handle))
            .ToList();
        var members = reader.MemberReferences
            .Select(handle => Describe(reader, reader.GetMemberReference(handle)))
            .OfType<string>()
            .Distinct()
            .ToList();
        return (types, members);
    }

    private static string? Describe(MetadataReader reader, MemberReference member)
    {
        if (DeclaringType(reader, member.Parent) is not { } type || !IsContract(reader, type))
        {
            return null;
        }

        var name = $"{SignatureText.NameOf(reader, type)}::{reader.GetString(member.Name)}";
        return member.GetKind() == MemberReferenceKind.Field
            ? $"{name} field {member.DecodeFieldSignature(SignatureText.Instance, null)}"
            : $"{name} {SignatureText.Of(member.DecodeMethodSignature(SignatureText.Instance, null))}";
    }

    private static TypeReferenceHandle? DeclaringType(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => (TypeReferenceHandle)parent,
        HandleKind.TypeSpecification => GenericDefinition(reader, (TypeSpecificationHandle)parent),
        _ => null,
    };

    // A member of Marshaller<ChatMessage> is referred to through GENERICINST (CLASS | VALUETYPE) Marshaller`1 <…>.
    private static TypeReferenceHandle? GenericDefinition(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var blob = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        blob.ReadByte();
        var type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }

    private static bool IsContract(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => Contracts.Contains(reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)),
            HandleKind.TypeReference => IsContract(reader, (TypeReferenceHandle)scope),
            _ => false,
        };
    }
}
