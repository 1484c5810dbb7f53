#pragma once

#include "provision/butane_job.h"

namespace roadstead::provision {

/// A walk over an Ignition config that reports what breaks the rules of its version.
/// Disks, filesystems and volumes are in ignition_check_disks.cpp, the rest in ignition_check.cpp.
class IgnitionChecker
{
public:
    explicit IgnitionChecker(ButaneJob &job)
        : m_job(job)
    {
    }

    void check(const ConfigValue &config);

private:
    struct Step
    {
        const ConfigField *field = nullptr; ///< nullptr: an index
        std::size_t index = 0;
    };
    using Names = std::initializer_list<const char *>;

    void visit(const ConfigValue &value);
    void visitFields(const ConfigValue &value);
    void checkStruct(const ConfigValue &value);
    /// A list within the struct that is being visited.
    void checkDuplicates(const ConfigValue &value);

    void config(const ConfigValue &value);
    void ignitionConfig(const ConfigValue &value);
    void proxy(const ConfigValue &value);
    void resource(const ConfigValue &value);
    void header(const ConfigValue &value);
    void storage(const ConfigValue &value);
    void node(const ConfigValue &value);
    void hardLink(const ConfigValue &storage, const ConfigValue &link, const QByteArray &index);
    void systemd(const ConfigValue &value);
    void unit(const ConfigValue &value);
    void dropin(const ConfigValue &value);

    void disk(const ConfigValue &value);
    void partition(const ConfigValue &value);
    void filesystem(const ConfigValue &value);
    void overwrittenDisks(const ConfigValue &storage);
    void raid(const ConfigValue &value);
    void luks(const ConfigValue &value);
    void clevisCustom(const ConfigValue &value);
    void tang(const ConfigValue &value);

    /// Of the struct that is being visited; `below` are names of its fields and indices.
    void error(const ConfigValue &value, Names below, const QByteArray &message);
    void warn(const ConfigValue &value, Names below, const QByteArray &message);
    void complain(const ConfigValue &value, const char *field, const char *complaint)
    {
        if (complaint)
            error(value, {field}, complaint);
    }
    void report(ReportEntry::Kind kind, const ConfigValue &value, Names below, const QByteArray &message);

    ButaneJob &m_job;
    std::vector<Step> m_steps; ///< from the root to the value that is being visited
};

} // namespace roadstead::provision
