#pragma once

#include <QByteArray>

#include <optional>

namespace roadstead::wire {

/// The same XML with the quotation marks inside attribute values escaped. A value ends at the first quotation
/// mark that is followed by the end of the tag or by another `name="`. Nothing when there was nothing to
/// escape or a value has no end. Takes time in proportion to the bytes.
[[nodiscard]] std::optional<QByteArray> repairedQuotes(QByteArrayView xml);

} // namespace roadstead::wire
