#pragma once

#include <QByteArrayView>

#include <span>

namespace roadstead::provision {

enum class ConfigKind : quint8
{
    Bool,
    Int,
    Text,
    Struct,
    TextList,
    StructList
};

/// Flags of a field.
enum ConfigFlag : quint8
{
    kPlain = 0,
    kAlwaysWritten = 1, ///< Ignition's JSON has it even when it is empty
    kKeepsDuplicates = 2, ///< a list that is appended to on a merge, and may repeat an entry
    kAlwaysWrittenBefore33 = 4,
    kOmittedWhenZero = 8, ///< 0 and "" say nothing
    kReferenceIn30 = 16, ///< a resource that in 3.0 has but source and verification
};

inline constexpr quint8 kNewestSpec = 6; ///< Ignition 3.6.0

struct ConfigStruct;

/// One field of a config, for Butane and Ignition alike.
struct ConfigField
{
    QByteArrayView yaml {}; ///< Butane's name; null: only Ignition has it
    QByteArrayView json {}; ///< Ignition's name; null: only Butane has it
    ConfigKind kind = ConfigKind::Text;
    quint8 since
        = 0; ///< the least Ignition 3.x that has it; of Butane, the version that makes this Ignition version
    quint8 flags = kPlain;
    const ConfigStruct *type = nullptr; ///< of Struct and StructList
    quint8 sinceFcos = 0; ///< not 0: only the variant fcos has it, from 1.x on
    QByteArrayView handle {}; ///< lists with the same handle share the names of their entries
};

/// A struct. Fields stand in the order in which Ignition writes them.
struct ConfigStruct
{
    std::span<const ConfigField> fields;
    QByteArrayView key {}; ///< the JSON name of the field that names an entry in a list; null: none

    /// -1 when there is no such field. By the JSON name, or for Butane's own fields by their YAML name.
    [[nodiscard]] int indexOf(QByteArrayView name) const;
};

/// A version of Butane: what the fields of a config are, and which Ignition they make.
struct ButaneSpec
{
    enum class Variant : quint8
    {
        Fcos,
        Flatcar
    };

    Variant variant = Variant::Fcos;
    quint8 minor = 0; ///< of the variant's 1.x
    quint8 ignition = 0; ///< 3.x

    [[nodiscard]] bool hasField(const ConfigField &field) const
    {
        return ignition >= field.since
            && (field.sinceFcos == 0 || (variant == Variant::Fcos && minor >= field.sinceFcos));
    }
};

namespace schema {

extern const ConfigStruct kConfig;
extern const ConfigStruct kIgnition;
extern const ConfigStruct kIgnitionConfig;
extern const ConfigStruct kProxy;
extern const ConfigStruct kTls;
extern const ConfigStruct kResource;
extern const ConfigStruct kHttpHeader;
extern const ConfigStruct kVerification;
extern const ConfigStruct kOwner; ///< of a node: user or group
extern const ConfigStruct kDirectory;
extern const ConfigStruct kFile;
extern const ConfigStruct kLink;
extern const ConfigStruct kDisk;
extern const ConfigStruct kPartition;
extern const ConfigStruct kFilesystem;
extern const ConfigStruct kRaid;
extern const ConfigStruct kLuks;
extern const ConfigStruct kClevisCustom;
extern const ConfigStruct kClevis;
extern const ConfigStruct kTang;
extern const ConfigStruct kStorage;
extern const ConfigStruct kTree;
extern const ConfigStruct kUser;
extern const ConfigStruct kUnit;
extern const ConfigStruct kDropin;
extern const ConfigStruct kSystemd;
extern const ConfigStruct kBootDevice;
extern const ConfigStruct kGrubUser;

} // namespace schema

} // namespace roadstead::provision
