#include "core/fleet_document.h"

#include <array>

namespace roadstead {

namespace {
constexpr std::array kTemplateKindNames {"ignition", "butane", "cloud", "generic", "ipxe", "grub", "clc"};
}

QLatin1String templateKindName(TemplateKind kind)
{
    return QLatin1String(kTemplateKindNames.at(static_cast<std::size_t>(kind)));
}

std::optional<TemplateKind> templateKindFromName(QStringView name)
{
    for (std::size_t i = 0; i < kTemplateKindNames.size(); ++i) {
        if (name == QLatin1String(kTemplateKindNames[i]))
            return static_cast<TemplateKind>(i);
    }
    return std::nullopt;
}

} // namespace roadstead
