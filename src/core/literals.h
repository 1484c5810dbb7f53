#pragma once

#include <QString>

namespace roadstead {

// Qt 6.4 has these in Qt::Literals::StringLiterals; one include for every room.
using namespace Qt::Literals::StringLiterals; // NOLINT(google-build-using-namespace): literals only

} // namespace roadstead
