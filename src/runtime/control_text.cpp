#include "runtime/control_text.h"

#include "core/literals.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <map>

namespace roadstead::runtime {

QString textTable(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (widths.size() <= i)
                widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        text += line.trimmed().isEmpty() ? QString() : line + u'\n';
    }
    return text;
}

QString localTimeText(const QJsonValue &iso)
{
    return QDateTime::fromString(iso.toString(), Qt::ISODateWithMs)
        .toLocalTime()
        .toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString detailText(const QJsonObject &detail)
{
    QStringList parts;
    for (auto it = detail.begin(); it != detail.end(); ++it)
        parts.append(it.key() + u'=' + it.value().toVariant().toString());
    return parts.join(u' ');
}

QString verdictLines(const QJsonObject &verdict)
{
    QString text = u"%1: %2 — %3\n"_s.arg(verdict.value(u"kind"_s).toString(),
        verdict.value(u"answer"_s).toString(), verdict.value(u"summary"_s).toString());
    static const std::map<QString, QString> marks {{u"passed"_s, u"  ok   "_s}, {u"decided"_s, u"  =>   "_s},
        {u"missed"_s, u"  -    "_s}, {u"not-tried"_s, u"       "_s}};
    for (const QJsonValue &reason : verdict.value(u"reasons"_s).toArray()) {
        const QJsonObject object = reason.toObject();
        text += marks.at(object.value(u"outcome"_s).toString()) + object.value(u"text"_s).toString() + u'\n';
    }
    if (verdict.contains(u"next_change"_s))
        text += u"  can change at %1\n"_s.arg(localTimeText(verdict.value(u"next_change"_s)));
    return text;
}

QString escapedPart(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

} // namespace roadstead::runtime
