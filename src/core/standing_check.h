#pragma once

#include "core/omaha_message.h"
#include "core/verdict.h"

#include <QHash>

#include <memory>
#include <unordered_set>
#include <utility>

namespace roadstead {

struct UpdateGroupLedger;

/// An update check of machines that are up to date: what they say, without who says it, and what they are
/// told. All machines that say the same share one, so that it stays in the processor's cache however many
/// they are.
struct StandingCheck
{
    QString appId; ///< normalised
    QString version;
    QString track;
    QString oem;
    QString board;
    UpdateGroupLedger *group = nullptr; ///< that answers; never null
    QList<Reason> reasons; ///< of the answer; the last one is update.current

    /// Whether the request says this again. What an instance without an update under way reports of events
    /// and boots changes nothing.
    [[nodiscard]] bool isSaidBy(const OmahaAppRequest &request) const
    {
        return request.hasUpdateCheck && version == request.version && track == request.track
            && oem == request.oem && board == request.board;
    }
    bool operator==(const StandingCheck &) const = default;
};

/// The standing checks of a fleet; each stays where it is.
class StandingChecks
{
public:
    /// The one that is equal, kept from now on; null when there are too many different ones.
    [[nodiscard]] const StandingCheck *keep(StandingCheck check)
    {
        const auto known = m_checks.find(check);
        if (known != m_checks.end())
            return &*known;
        return m_checks.size() < kMost ? &*m_checks.insert(std::move(check)).first : nullptr;
    }
    void clear() { m_checks.clear(); }

private:
    static constexpr std::size_t kMost = 4096; ///< strangers can think of any number of versions
    struct Hash
    {
        std::size_t operator()(const StandingCheck &check) const
        {
            return qHashMulti(QHashSeed::globalSeed(), check.appId, check.version, check.track, check.oem,
                check.board, check.group);
        }
    };

    std::unordered_set<StandingCheck, Hash> m_checks;
};

} // namespace roadstead
