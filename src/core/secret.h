#pragma once

#include "core/fleet_document.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>

#include <functional>
#include <memory>

namespace roadstead {

// A value in metadata may be `{ secret: NAME }`: the document holds the name, the station's vault holds the
// value, and whatever is shown or kept holds the mask.

inline constexpr qsizetype kMaxSecretBytes = 64 * 1024;
inline constexpr qsizetype kMaxSecrets = 1000;
inline constexpr qsizetype kMaxSecretNameLength = 128;
inline constexpr qsizetype kMaxSecretsInMetadata = 32; ///< different ones in one group or node

/// Letters, digits, ".", "_" and "-", and a letter or digit first.
[[nodiscard]] bool isSecretName(QStringView name);
/// `{ secret: NAME }`.
[[nodiscard]] QJsonObject secretReference(const QString &name);
/// The name when `value` is a reference.
[[nodiscard]] std::optional<QString> secretNameOf(const QJsonValue &value);
/// Of all references in the values of `metadata`, at any depth; sorted, each once.
[[nodiscard]] QStringList secretNamesIn(const QJsonObject &metadata);
/// `value` with every reference in it replaced.
[[nodiscard]] QJsonValue withSecrets(
    const QJsonValue &value, const std::function<QJsonValue(const QString &name)> &replacement);
/// What is shown in a value's place: "••••••(NAME)".
[[nodiscard]] QString secretMask(const QString &name);
/// Why these bytes cannot be a secret's value; the empty string: they can. The sentence never quotes them.
[[nodiscard]] QString complaintAboutSecretValue(const QByteArray &value);

struct Secret
{
    QByteArray value; ///< UTF-8
    qint64 setAtMs = 0;
    QString digest; ///< keyed: tells one value from another, and nothing else

    bool operator==(const Secret &) const = default;
};

/// All secrets of a station at one moment.
struct SecretSnapshot
{
    QHash<QString, Secret> secrets;
    QString problem; ///< why they cannot be had; empty: they can

    bool operator==(const SecretSnapshot &) const = default;
};
using SecretSnapshotPtr = std::shared_ptr<const SecretSnapshot>;

/// What a person wants of a secret. Never an edit of the document, which could be undone and is kept.
struct SecretOrder
{
    QString name;
    QByteArray value; ///< empty to remove it
    QString who;
};

/// A place in the document that names a secret.
struct SecretUse
{
    enum class Kind : unsigned char
    {
        Group,
        Node
    };
    Kind kind = Kind::Group;
    QString id; ///< of the group or node
    QStringList templates; ///< of the group's profile, whose text reads the key; ids

    bool operator==(const SecretUse &) const = default;
};

/// A secret as everyone may see it.
struct SecretInfo
{
    QString name;
    qint64 setAtMs = 0; ///< 0: it is used, but not set
    QList<SecretUse> uses;

    bool operator==(const SecretInfo &) const = default;
};

struct SecretList
{
    QList<SecretInfo> secrets; ///< by name
    QString problem; ///< as in SecretSnapshot

    bool operator==(const SecretList &) const = default;
};

/// Those that are set, and those that the document names.
[[nodiscard]] SecretList secretList(const FleetDocument &document, const SecretSnapshot &snapshot);
/// Names that are used and not set, sorted.
[[nodiscard]] QStringList unsetSecrets(const FleetDocument &document, const SecretSnapshot &snapshot);

} // namespace roadstead
