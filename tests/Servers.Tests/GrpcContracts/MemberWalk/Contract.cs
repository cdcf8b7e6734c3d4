using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Servers.Tests.GrpcContracts.MemberWalk;

/// <summary>What the contract assemblies offer to others: every visible type, and every member that is public or for derived types.</summary>
internal static class Contract
{
    public static (HashSet<string> Types, HashSet<string> Members) WhatTheyOffer()
    {
        HashSet<string> types = [], members = [];
        foreach (var assembly in Engine.Contracts)
        {
            using var file = new PEReader(File.OpenRead(Engine.PathOf(assembly)));
            var reader = file.GetMetadataReader();
            foreach (var handle in reader.TypeDefinitions.Where(handle => IsVisible(reader.GetTypeDefinition(handle))))
            {
                var name = SignatureText.NameOf(reader, handle);
                types.Add(name);
                members.UnionWith(MembersOf(reader, reader.GetTypeDefinition(handle)).Select(member => $"{name}::{member}"));
            }
        }

        return (types, members);
    }

    private static IEnumerable<string> MembersOf(MetadataReader reader, TypeDefinition type)
    {
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
        {
            if ((method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
            {
                yield return $"{reader.GetString(method.Name)} {SignatureText.Of(method.DecodeSignature(SignatureText.Instance, null))}";
            }
        }

        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            if ((field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public)
            {
                yield return $"{reader.GetString(field.Name)} field {field.DecodeSignature(SignatureText.Instance, null)}";
            }
        }
    }

    private static bool IsVisible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask)
        is TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem;
}
