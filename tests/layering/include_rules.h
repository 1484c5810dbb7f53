#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>

namespace roadstead::layering {

/// One room of the house and what its files may include.
struct Room
{
    QString name;
    QString folder; ///< from the top of the checkout
    QStringList rooms; ///< whose headers it may include, beside its own
    QStringList qtModules; ///< as the include folders call them: QtCore
    QStringList libraries; ///< names as in libraryOf()
    bool isPure = false; ///< no file, socket, clock, chance, thread, process
};

/// The house's table of links, in link order.
[[nodiscard]] const QList<Room> &house();

/// Qt's module of a header such as "QUdpSocket": "QtNetwork"; empty when it is not Qt's.
using ModuleOf = std::function<QString(const QString &header)>;

/// Looks headers up in the include folders of the Qt that is built against.
[[nodiscard]] ModuleOf installedQtModules();

/// What a file of `room` includes or calls against the rules, one "line N: …" each.
[[nodiscard]] QStringList violations(const Room &room, const QByteArray &source, const ModuleOf &moduleOf);

} // namespace roadstead::layering
