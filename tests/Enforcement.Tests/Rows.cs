using System.Globalization;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests;

/// <summary>Rows with the least that a table asks for.</summary>
public static class Rows
{
    public static Body Body(string code) =>
        new()
        {
            Code = code,
            Name = $"示例机关 {code}",
            Kind = BodyKind.StatutoryOrgan,
            Level = BodyLevel.District,
            Line = BodyLine.Department,
            RegionCode = "419901",
            CityCode = "419900",
            DistrictCode = "419901",
            Government = "示范市示范区人民政府",
            SuperiorGovernment = "示范市人民政府",
            Address = "示范路1号",
            Phone = "0000-0000000",
            Court = "示范区人民法院",
            PayTo = "示范银行",
            NumberWord = "示城管",
            Announced = true,
            Version = 1,
        };

    public static Officer Officer(string code, long bodyId) =>
        new()
        {
            Code = code,
            Name = $"人员 {code}",
            BodyId = bodyId,
            Auxiliary = false,
            Version = 1,
        };

    public static Credential Credential(long officerId, int version, string appliesFrom) =>
        new()
        {
            OfficerId = officerId,
            Version = version,
            AppliesFrom = DateOnly.Parse(appliesFrom, CultureInfo.InvariantCulture),
            Number = $"4199{officerId:0000}",
            State = CredentialState.Valid,
            ValidFrom = new DateOnly(2025, 1, 1),
            ValidUntil = new DateOnly(2029, 12, 31),
            Area = "4199",
            Categories = ["城市管理"],
        };

    public static UserAccount Account(string userName) =>
        new()
        {
            UserName = userName,
            DisplayName = "张三",
            PasswordHash = "",
            SecurityStamp = "",
        };

    public static CaseRow Case(long bodyId) =>
        new()
        {
            Procedure = "penalty-simple",
            ProcedureHash = "00",
            CityCode = "419900",
            DistrictCode = "419901",
            BodyId = bodyId,
            Title = "涉嫌随意倾倒生活垃圾案",
            Stage = "scene",
            State = CaseStatus.Open,
            OpenedAt = DateTimeOffset.UnixEpoch,
            OpenedOn = new DateOnly(2026, 3, 2),
            Version = 0,
            Seq = 0,
            StateJson = "{}",
            ExtrasJson = "{}",
        };

    public static Entry Entry(long subjectId, int seq) =>
        new()
        {
            Version = 1,
            Algorithm = "sha-256",
            SubjectKind = "case",
            SubjectId = subjectId,
            Seq = seq,
            Kind = "step",
            Step = "note-scene",
            Ordinal = 1,
            Actor = "张三",
            ActedAt = DateTimeOffset.UnixEpoch,
            RecordedAt = DateTimeOffset.UnixEpoch,
            ProcedureHash = "00",
            FieldsRoot = "00",
            Hash = "00",
            Contents =
            {
                new EntryContent
                {
                    Name = "Scene.place",
                    Commitment = "aa",
                    Salt = "bb",
                    Value = "示范路1号",
                },
            },
            Reads =
            {
                new EntryRead { Name = "handlers-two", Value = "true" },
            },
            Pending = new Pending { Hash = "00" },
        };
}
