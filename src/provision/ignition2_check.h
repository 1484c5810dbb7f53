#pragma once

#include "provision/butane_job.h"
#include "provision/legacy_schema.h"

namespace roadstead::provision {

/// A walk over an Ignition config of 2.0–2.4 that reports what breaks the rules of its version. What the
/// rules say of a whole struct ends the walk into it, as in Ignition's own check.
/// Disks and filesystems are in ignition2_check_storage.cpp, the rest in ignition2_check.cpp.
class Ignition2Checker
{
public:
    explicit Ignition2Checker(ButaneJob &job)
        : m_job(job)
    {
    }

    void check(const ConfigValue &config);

private:
    void visit(const ConfigValue &value);
    void checkWhole(const ConfigValue &value);
    void checkFields(const ConfigValue &value);
    void forgetUnusedKeys(const ConfigValue &of);

    void filesystemNames(const ConfigValue &config);
    void userCreate(const ConfigValue &user);
    void unitText(const ConfigValue &unit, const char *field);
    void unitFile(const ConfigValue &file, const char *nameComplaint);
    void proxy(const ConfigValue &value);
    void httpHeaders(const ConfigValue &value);
    void source(const ConfigValue &value);
    void hash(const ConfigValue &value);
    void node(const ConfigValue &value);
    void mode(const ConfigValue &value);

    void diskLayout(const ConfigValue &disk, const char *field);
    void partition(const ConfigValue &value);
    void partitionFields(const ConfigValue &value);
    void filesystem(const ConfigValue &value);
    void mountFormat(const ConfigValue &mount, const char *field);
    void mountLabel(const ConfigValue &mount);
    void raidLevel(const ConfigValue &raid, const char *field);
    void raidDevices(const ConfigValue &raid);
    void path(const ConfigValue &value, const char *field);

    /// Of a field; of the whole struct when the field is nullptr or does not stand in the text.
    void add(ReportEntry::Kind kind, const ConfigValue &value, const char *field, const QByteArray &message);
    void error(const ConfigValue &value, const char *field, const QByteArray &message)
    {
        add(ReportEntry::Kind::Error, value, field, message);
    }
    [[nodiscard]] quint8 spec() const { return m_job.spec.ignition; }

    ButaneJob &m_job;
    int m_errors = 0;
};

/// Ignition's rules, those of its 2.x of the job.
void checkIgnition2Rules(ButaneJob &job, const ConfigValue &config);

} // namespace roadstead::provision
