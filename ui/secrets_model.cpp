#include "ui/secrets_model.h"

#include "core/event.h"
#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/look/widgets.h"
#include "ui/moment.h"
#include "ui/plain_table.h"

#include <algorithm>

namespace roadstead::ui {

QStringList secretUseLines(const SecretInfo &secret)
{
    QStringList lines;
    for (const SecretUse &use : secret.uses) {
        const QString id = isolated(use.id);
        if (use.kind == SecretUse::Kind::Node)
            lines.append(SecretsModel::tr("node %1").arg(id));
        else if (use.templates.isEmpty())
            lines.append(SecretsModel::tr("group %1").arg(id));
        else
            lines.append(SecretsModel::tr("group %1 (%2)").arg(id, isolated(use.templates.join(u", "_s))));
    }
    return lines;
}

void SecretsModel::setSecrets(const QList<SecretInfo> &secrets, qint64 nowMs)
{
    m_nowMs = nowMs;
    if (secrets == m_secrets)
        return;
    const bool isSameRows = std::ranges::equal(secrets, m_secrets, {}, &SecretInfo::name, &SecretInfo::name);
    if (isSameRows) {
        m_secrets = secrets;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_secrets = secrets;
    endResetModel();
}

const SecretInfo *SecretsModel::secretAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_secrets.size() ? &m_secrets[index.row()] : nullptr;
}

QModelIndex SecretsModel::indexOf(const QString &name) const
{
    const auto at = std::ranges::find(m_secrets, name, &SecretInfo::name);
    return at == m_secrets.cend() ? QModelIndex() : index(static_cast<int>(at - m_secrets.cbegin()), 0);
}

int SecretsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_secrets.size());
}

int SecretsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SecretsModel::data(const QModelIndex &index, int role) const
{
    const SecretInfo *secret = secretAt(index);
    if (!secret)
        return {};
    const bool isSet = secret->setAtMs != 0;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return secret->name;
        if (index.column() == Set)
            return isSet ? momentText(secret->setAtMs, m_nowMs) : tr("not set");
        return secret->uses.isEmpty() ? tr("nothing") : secretUseLines(*secret).join(u", "_s);
    case Qt::ToolTipRole:
        return index.column() == UsedBy ? secretUseLines(*secret).join(u'\n') : QVariant();
    case GlyphRole:
        return index.column() == Set && !isSet ? QVariant::fromValue(Severity::Warn) : QVariant();
    case InkRole:
        return index.column() == Name || (index.column() == Set && !isSet) ? QVariant()
                                                                           : static_cast<int>(Ink::Muted);
    case IsNameRole:
        return index.column() == Name;
    default:
        return {};
    }
}

QVariant SecretsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Name"), tr("Set"), tr("Used by")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace roadstead::ui
