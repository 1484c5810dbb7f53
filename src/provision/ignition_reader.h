#pragma once

#include "provision/yaml_tree.h"

namespace roadstead::provision {

/// JSON text as a tree with the place of each key and value: RFC 8259, numbers and words kept as they are
/// written. Fails: Malformed with the place, in the words of Go's encoding/json; TooLarge.
[[nodiscard]] Result<YamlTree> parseJsonTree(QByteArrayView text);

} // namespace roadstead::provision
