#pragma once

#include "provision/yaml_tree.h"

namespace roadstead::provision {

/// Where the marks of a JSON tree stand.
enum class JsonMarks : quint8
{
    Starts, ///< where a value begins; of a map or list behind its bracket, as Ignition 3.x counts
    Ends ///< behind a key or value, as Ignition 2.x counts: in the first line columns count from 0 there
};

/// JSON text as a tree with the place of each key and value: RFC 8259, numbers and words kept as they are
/// written. Fails: Malformed with the place, in the words of Go's encoding/json; TooLarge.
[[nodiscard]] Result<YamlTree> parseJsonTree(QByteArrayView text, JsonMarks marks = JsonMarks::Starts);

} // namespace roadstead::provision
