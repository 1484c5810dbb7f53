#include "provision/ignition.h"
#include "provision/ignition_level.h"
#include "provision/ignition_reader.h"
#include "provision/value.h"

#include <cstdlib>

using namespace roadstead;
using namespace roadstead::provision;

namespace {

/// What the engine writes of a value it reads again as the same. The first time -0.0 becomes 0.
void readAsValue(const QByteArray &text)
{
    const auto value = Value::parseJson(text);
    if (!value)
        return;
    const auto once = Value::parseJson(value->toJson());
    const auto twice = once ? Value::parseJson(once->toJson()) : once;
    if (!twice || twice->toJson() != once->toJson())
        std::abort();
}

void readAsTree(const QByteArray &text)
{
    for (const JsonMarks marks : {JsonMarks::Starts, JsonMarks::Ends}) {
        const auto tree = parseJsonTree(text, marks);
        if (tree && tree->keys.size() > tree->items.size())
            std::abort();
    }
}

/// A config that is valid is valid again after each older specification that says the same.
void readAsConfig(const QByteArray &text)
{
    for (const IgnitionFamily family : {IgnitionFamily::Two, IgnitionFamily::Three, IgnitionFamily::Any}) {
        const IgnitionCheck check = checkIgnition(text, family);
        if (check.error || family != IgnitionFamily::Any)
            continue;
        for (const IgnitionSpec spec :
            {IgnitionSpec {3, 5}, {3, 3}, {3, 2}, {3, 0}, {2, 3}, {2, 1}, {2, 0}}) {
            const auto older = withOlderSpec(text, spec);
            if (older && checkIgnition(*older).error)
                std::abort();
        }
    }
}

} // namespace

/// Any bytes as JSON: for templates, as a tree with places, and as an Ignition config.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readAsValue(text);
    readAsTree(text);
    readAsConfig(text);
    return 0;
}
