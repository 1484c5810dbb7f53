#include "provision/cloud_config.h"

#include <cstdlib>

using namespace roadstead::provision;

/// Any text is judged, behind the header too, and the same again the second time. An error has its remark.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const QByteArray &whole : {text, "#cloud-config\n" + text}) {
        const CloudConfigCheck check = checkCloudConfig(whole);
        if (check.error.has_value() != check.report.isFatal()
            || !(checkCloudConfig(whole).report == check.report))
            std::abort();
    }
    return 0;
}
