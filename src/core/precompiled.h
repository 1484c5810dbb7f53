#pragma once

// What nearly every file of the house includes; compiled once a room.
#include <tl/expected.hpp>

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>
