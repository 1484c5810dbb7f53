#include "provision/butane.h"
#include "provision/ignition.h"

#include <cstdlib>

using namespace roadstead;
using namespace roadstead::provision;

/// Any text translates or fails. What is made of it is an Ignition config that our own check takes, and the
/// same again the second time. The text as an Ignition config of its own does no harm either.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const ButaneTranslation made = translateButane(text);
    if (made.error.has_value() != made.json.isEmpty())
        std::abort();
    if (!made.error && (translateButane(text).json != made.json || checkIgnition(made.json).error))
        std::abort();
    (void)checkIgnition(text);
    return 0;
}
