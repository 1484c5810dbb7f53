#include "provision/clc.h"
#include "provision/ignition.h"

#include <cstdlib>

using namespace roadstead::provision;

/// Any text translates or fails. What is made of it is an Ignition config that our own check takes, and the
/// same again the second time; so with a platform's dynamic data.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const char *platform : {"", "ec2", "openstack-metadata"}) {
        ClcOptions options;
        options.platform = platform;
        const ButaneTranslation made = translateClc(text, options);
        if (made.error.has_value() != made.json.isEmpty())
            std::abort();
        if (!made.error && (translateClc(text, options).json != made.json || checkIgnition(made.json).error))
            std::abort();
    }
    (void)checkIgnition(text, IgnitionFamily::Two);
    return 0;
}
