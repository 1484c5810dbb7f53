#pragma once

#include "provision/yaml_tree.h"

#include <optional>

namespace roadstead::provision {

/// Reads the YAML that most configs are written in: block maps and lists, [a, b] and {a: b} of words, plain
/// and quoted words, and texts after |, all ASCII. The tree and its marks are libyaml's. Nothing for any
/// other text, which need not be wrong: then libyaml has to read it. About a tenth of libyaml's work.
[[nodiscard]] std::optional<YamlTree> readSimpleYaml(QByteArrayView text);

} // namespace roadstead::provision
