#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <variant>

namespace roadstead {

/// A machine-id as it was sent. systemd's form, 32 hex digits in lower case, stands in the object itself:
/// comparing the ids of a large fleet then waits for no text elsewhere in memory. Any other text is kept as
/// it is.
class MachineId
{
public:
    MachineId() = default;
    MachineId(
        const QString &text); // NOLINT(google-explicit-constructor): every text is one, and none is changed

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const
    {
        const auto *other = std::get_if<QString>(&m_value);
        return other != nullptr && other->isEmpty();
    }

    bool operator==(const MachineId &) const = default;
    friend size_t qHash(const MachineId &id, size_t seed = 0) noexcept
    {
        const auto *digits = std::get_if<Digits>(&id.m_value);
        return digits != nullptr ? qHashMulti(seed, digits->at(0), digits->at(1))
                                 : ::qHash(std::get<QString>(id.m_value), seed);
    }

private:
    using Digits = std::array<quint64, 2>; ///< 16 digits each, the first one in the highest bits

    std::variant<QString, Digits> m_value;
};

} // namespace roadstead
