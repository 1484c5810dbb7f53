#pragma once

#include "provision/template_nodes.h"

#include <tl/expected.hpp>

namespace roadstead::provision {

/// The constant that a number or a character literal means, typed as Go types it for a template: int, float64
/// when it is written with a point or an exponent, complex128 when it ends in i. Fails with the message.
[[nodiscard]] tl::expected<std::unique_ptr<ConstantNode>, QByteArray> readNumber(
    const QByteArray &literal, int position);

} // namespace roadstead::provision
