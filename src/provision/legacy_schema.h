#pragma once

#include "provision/butane_schema.h"

namespace roadstead::provision {

inline constexpr quint8 kNewestLegacySpec = 4; ///< Ignition 2.4.0, which only Flatcar reads

/// The fields of Ignition 2.0–2.4 (`since` is the least 2.x) and of the Container Linux Config, whose names
/// are the YAML ones; it makes 2.3.
namespace legacy {

extern const ConfigStruct kConfig;
extern const ConfigStruct kIgnition;
extern const ConfigStruct kReference; ///< a config to append or replace, or a certificate authority
extern const ConfigStruct kProxy;
extern const ConfigStruct kHttpHeader;
extern const ConfigStruct kVerification;
extern const ConfigStruct kContents;
extern const ConfigStruct kOwner;
extern const ConfigStruct kFile;
extern const ConfigStruct kDirectory;
extern const ConfigStruct kLink;
extern const ConfigStruct kDisk;
extern const ConfigStruct kPartition;
extern const ConfigStruct kFilesystem;
extern const ConfigStruct kMount;
extern const ConfigStruct kRaid;
extern const ConfigStruct kUser;
extern const ConfigStruct kUnit;
extern const ConfigStruct kDropin; ///< of a systemd unit
extern const ConfigStruct kNetworkdUnit;
extern const ConfigStruct kNetworkdDropin;

// Of the Container Linux Config only.
extern const ConfigStruct kHash;
extern const ConfigStruct kEtcd;
extern const ConfigStruct kFlannel;
extern const ConfigStruct kUpdate;
extern const ConfigStruct kLocksmith;

} // namespace legacy

} // namespace roadstead::provision
