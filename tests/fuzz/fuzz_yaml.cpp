#include "provision/yaml_simple.h"

#include <cstdlib>

using namespace roadstead::provision;

namespace {

bool isSame(const YamlMark &a, const YamlMark &b)
{
    return a.line == b.line && a.column == b.column;
}

bool isSame(const YamlTree &a, const YamlTree &b)
{
    if (a.kind != b.kind || a.isPlain != b.isPlain || a.isText != b.isText || a.isBinary != b.isBinary
        || !isSame(a.mark, b.mark) || a.scalar != b.scalar || a.keys.size() != b.keys.size()
        || a.items.size() != b.items.size())
        return false;
    for (std::size_t i = 0; i < a.keys.size(); ++i) {
        if (a.keys[i].text != b.keys[i].text || !isSame(a.keys[i].mark, b.keys[i].mark))
            return false;
    }
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        if (!isSame(a.items[i], b.items[i]))
            return false;
    }
    return true;
}

} // namespace

/// A text that the quick reader takes has the tree that libyaml reads from it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    const auto simple = readSimpleYaml(text);
    if (!simple)
        return 0;
    const auto tree = parseYamlTreeByLibyaml(text);
    if (!tree || !isSame(*simple, *tree))
        std::abort();
    return 0;
}
