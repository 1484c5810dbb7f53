#include "core/literals.h"
#include "provision/template_engine.h"

#include <cstdlib>

using namespace roadstead;
using namespace roadstead::provision;

namespace {

/// Reads of every kind, and lists inside lists.
const Value &sampleData()
{
    static const Value kData(ValueMap {{"b", true}, {"f", 2.5}, {"i", 7},
        {"l", ValueList {1, QByteArray("two"), Value(), ValueList {3.0, 4}}},
        {"m", ValueMap {{"k", QByteArray("v")}, {"n", Value()}}}, {"s", QByteArray("t\xc3\xa9xt\xff")}});
    return kData;
}

} // namespace

/// Any text parses or fails; what parses runs within its limits, and its canonical form parses to the same
/// again. After a zero byte the input is JSON for the template before it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype middle = input.indexOf('\0');
    Value value = sampleData();
    if (middle >= 0) {
        if (const auto json = Value::parseJson(input.mid(middle + 1))) {
            value = *json;
            // The first time -0.0 becomes 0.
            const auto once = Value::parseJson(json->toJson());
            const auto twice = once ? Value::parseJson(once->toJson()) : once;
            if (!twice || twice->toJson() != once->toJson())
                std::abort();
        }
    }
    const auto parsed = Template::parse(u"fuzz"_s, input.first(middle < 0 ? input.size() : middle));
    if (!parsed) {
        if (parsed.error().line < 1 || parsed.error().column < 1)
            std::abort();
        return 0;
    }
    ExecuteOptions options;
    options.missingKey = MissingKey::Default;
    options.numbers = size % 2 == 0 ? TemplateNumbers::KeepIntegers : TemplateNumbers::AllFloat;
    options.limits = {1 << 16, 200, 20'000};
    const auto output = parsed->execute(value, options);
    if (output && output->size() > options.limits.maximumOutputBytes)
        std::abort();
    return 0;
}
