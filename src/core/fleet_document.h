#pragma once

#include "core/labels.h"
#include "core/lock_group.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace roadstead {

// The fleet document as values: what `apply` reads and `export` writes. Field names on the wire are bootcfg's
// and CoreRoller's own (wire/fleet_document.h). Order is the document's order.

struct BootSpec
{
    QString kernel;
    QStringList initrds;
    QStringList args; ///< each may hold template actions

    bool operator==(const BootSpec &) const = default;
};

/// What to boot, and the ids of the templates that a node of this profile is given (bootcfg).
struct Profile
{
    QString id;
    QString name;
    BootSpec boot;
    QString ignition;
    QString cloud;
    QString generic;
    QString ipxe; ///< replaces the built-in script
    QString grub;

    bool operator==(const Profile &) const = default;
};

/// Selector + profile + metadata (bootcfg). The window calls it a group template.
struct BootGroup
{
    QString id;
    QString name;
    QString profile;
    Labels selector; ///< "mac" normalised, "uuid" lower case
    QJsonObject metadata;

    bool operator==(const BootGroup &) const = default;
};

enum class TemplateKind : unsigned char
{
    Ignition,
    Butane,
    Cloud,
    Generic,
    Ipxe,
    Grub,
    Clc ///< Container Linux Config, which ct translates
};

struct ConfigTemplate
{
    QString id;
    TemplateKind kind = TemplateKind::Ignition;
    QString text;
    QString file; ///< where the text came from, relative to the document; empty for text in the document

    bool operator==(const ConfigTemplate &) const = default;
};

/// A machine that the administrator names before or after it was met.
struct NodeEntry
{
    QString id; ///< a MAC, SMBIOS UUID, serial or machine-id
    QString name;
    Labels labels;
    QJsonObject metadata;
    QString address; ///< reserved IPv4 address, dotted; empty for none
    bool isHeld = false; ///< gets no update and no reboot lock

    bool operator==(const NodeEntry &) const = default;
};

/// The token by which the members of a new etcd in a cluster find each other (core/discovery.h).
struct ClusterDiscovery
{
    QString token; ///< 32 hex digits
    int size = 3; ///< members that make the etcd whole

    bool operator==(const ClusterDiscovery &) const = default;
};

struct Cluster
{
    QString id;
    QString name;
    QStringList nodes; ///< ids as in NodeEntry
    QString lockGroup;
    QString updateGroup;
    QString colour; ///< "#rrggbb" or empty
    std::optional<ClusterDiscovery> discovery {};

    bool operator==(const Cluster &) const = default;
};

/// A payload that can be installed (CoreRoller's package).
struct Package
{
    QString version;
    QString url; ///< folder of the payload; empty: this station's /assets/
    QString filename;
    qint64 sizeBytes = 0;
    QString sha1; ///< base64 of SHA-1 (Omaha's `hash`)
    QString sha256; ///< base64 of SHA-256 (the post-install action)
    QString description;

    bool operator==(const Package &) const = default;
};

struct Channel
{
    QString id;
    QString name;
    QString package; ///< version of the package it points to; empty: none yet
    QString colour;

    bool operator==(const Channel &) const = default;
};

/// CoreRoller's rollout policy, names without the `policy_` in front.
struct UpdatePolicy
{
    bool updatesEnabled = true;
    bool safeMode = false; ///< one instance first; a failure of that one stops the group
    bool officeHours = false; ///< Monday to Friday, 09:00 to 16:59 in `timezone`
    QString timezone; ///< IANA name; empty: UTC
    int periodMinutes = 60;
    int maxUpdatesPerPeriod = 0; ///< 0: no limit
    int updateTimeoutMinutes = 60;

    bool operator==(const UpdatePolicy &) const = default;
};

struct UpdateGroup
{
    QString id;
    QString name;
    QString track; ///< what the client sends as track; empty: the id
    QString channel;
    UpdatePolicy policy;

    bool operator==(const UpdateGroup &) const = default;
};

struct Application
{
    QString id; ///< the Omaha appid, lower case, without braces
    QString name;
    QString description;
    QList<Package> packages;
    QList<Channel> channels;
    QList<UpdateGroup> updateGroups;

    bool operator==(const Application &) const = default;
};

/// Whether fleetd on old Container Linux machines works with this station.
struct FleetService
{
    bool isEnabled = false; ///< agents and engines on the nodes' port
    /// Also what fleetctl sends there, without a token: who reaches the port runs programs as root on the
    /// machines.
    bool isOpen = false;

    bool operator==(const FleetService &) const = default;
};

struct FleetDocument
{
    QList<Profile> profiles;
    QList<BootGroup> groups;
    QList<ConfigTemplate> templates;
    QList<NodeEntry> nodes;
    QList<Cluster> clusters;
    QList<LockGroup> lockGroups;
    QList<Application> applications;
    RebootHold reboots = {};
    FleetService fleet = {};

    bool operator==(const FleetDocument &) const = default;
};

[[nodiscard]] QLatin1String templateKindName(TemplateKind kind);
[[nodiscard]] std::optional<TemplateKind> templateKindFromName(QStringView name);

} // namespace roadstead
