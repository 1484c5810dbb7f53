#pragma once

#include "provision/yaml_tree.h"

#include <optional>

namespace roadstead::provision {

/// A plain YAML scalar as a whole number, by the rules of Go's yaml.v3: 0644 and 0o644 are octal, 0x and 0b
/// too, underscores part digits, and a decimal fraction loses what is behind its point.
[[nodiscard]] std::optional<qint64> wholeNumber(const QByteArray &scalar);

/// A truth value in the words of YAML 1.1: true, yes, on and their opposites.
[[nodiscard]] std::optional<bool> truthOf(const YamlTree &node);

} // namespace roadstead::provision
