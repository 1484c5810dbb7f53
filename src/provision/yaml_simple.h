#pragma once

#include "provision/yaml_tree.h"

#include <optional>

namespace roadstead::provision {

/// Reads the YAML that most configs are written in: block maps and lists of plain words, of quoted words
/// without escapes, and of texts after |, all ASCII. The tree and its marks are libyaml's. Nothing for any
/// other text, which need not be wrong: then libyaml has to read it. About a tenth of libyaml's work.
[[nodiscard]] std::optional<YamlTree> readSimpleYaml(QByteArrayView text);

} // namespace roadstead::provision
