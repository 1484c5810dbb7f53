#include "ui/boot_drafts.h"

namespace roadstead::ui {

namespace {

QString titleOf(const BootItem &item)
{
    return refOf(item).id;
}

} // namespace

BootDrafts::BootDrafts(FleetApi &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
{
    connect(&m_fleet, &FleetApi::configChanged, this, &BootDrafts::takeConfig);
}

bool BootDrafts::isNew(const BootItemRef &ref) const
{
    const auto at = m_drafts.constFind(ref);
    return at != m_drafts.cend() && !at->base;
}

bool BootDrafts::isOvertaken(const BootItemRef &ref) const
{
    const auto at = m_drafts.constFind(ref);
    return at != m_drafts.cend() && at->base && bootItem(m_fleet.config()->document(), ref) != at->base;
}

QList<BootItemRef> BootDrafts::newItems(BootItemKind kind) const
{
    QList<BootItemRef> items;
    for (const BootItemRef &ref : m_new) {
        if (ref.kind == kind)
            items.append(ref);
    }
    return items;
}

std::optional<BootItem> BootDrafts::item(const BootItemRef &ref) const
{
    const auto at = m_drafts.constFind(ref);
    return at != m_drafts.cend() ? std::optional(at->item) : bootItem(m_fleet.config()->document(), ref);
}

void BootDrafts::put(const BootItemRef &ref, const BootItem &item)
{
    Q_ASSERT(refOf(item).kind == ref.kind);
    const auto at = m_drafts.find(ref);
    if (at != m_drafts.end()) {
        const bool isRenamed = titleOf(at->item) != titleOf(item);
        at->item = item;
        if (at->base == item && !isOvertaken(ref)) {
            m_drafts.erase(at);
            Q_EMIT changed();
        } else if (isRenamed)
            Q_EMIT changed();
        return;
    }
    const std::optional<BootItem> base = bootItem(m_fleet.config()->document(), ref);
    if (base == item)
        return;
    m_drafts.insert(ref, {item, base});
    Q_EMIT changed();
}

void BootDrafts::setUnreadable(const BootItemRef &ref, const QString &text)
{
    const bool had = has(ref);
    if (text.isEmpty())
        m_unreadable.remove(ref);
    else
        m_unreadable.insert(ref, text);
    if (had != has(ref))
        Q_EMIT changed();
}

BootItemRef BootDrafts::begin(const BootItem &item)
{
    BootItemRef ref = refOf(item);
    const QString wanted = ref.id;
    const FleetDocument &document = m_fleet.config()->document();
    ref.id = freeId(document, ref.kind, wanted);
    for (int number = 2; m_drafts.contains(ref); ++number)
        ref.id = freeId(document, ref.kind, wanted + u'-' + QString::number(number));
    m_drafts.insert(ref, {withId(item, ref.id), std::nullopt});
    m_new.append(ref);
    Q_EMIT changed();
    return ref;
}

void BootDrafts::drop(const BootItemRef &ref)
{
    m_new.removeOne(ref);
    const bool wasUnreadable = m_unreadable.remove(ref);
    if (m_drafts.remove(ref) || wasUnreadable)
        Q_EMIT changed();
}

void BootDrafts::saved(const BootItemRef &ref, const BootItem &item)
{
    const auto at = m_drafts.constFind(ref);
    if (at == m_drafts.cend())
        return;
    const BootItem written = at->item;
    drop(ref);
    if (!(written == item)) {
        m_drafts.insert(refOf(item), {written, item});
        Q_EMIT changed();
    }
}

Result<FleetDocument> BootDrafts::documentWith(const FleetConfig &config, const BootItemRef &ref) const
{
    const auto at = m_drafts.constFind(ref);
    if (at == m_drafts.cend())
        return config.document();
    return withItem(config.document(), at->base ? ref : BootItemRef {ref.kind, {}}, at->item);
}

void BootDrafts::takeConfig()
{
    const FleetDocument &document = m_fleet.config()->document();
    bool isChanged = false;
    for (auto it = m_drafts.begin(); it != m_drafts.end();) {
        const std::optional<BootItem> now = bootItem(document, it.key());
        if (now == it->item) { // somebody saved just this, or an undo brought it back
            m_new.removeOne(it.key());
            it = m_drafts.erase(it);
            isChanged = true;
            continue;
        }
        if (!now && it->base) { // it was deleted: what was written stays, as a new one
            it->base.reset();
            m_new.append(it.key());
            isChanged = true;
        }
        ++it;
    }
    if (isChanged)
        Q_EMIT changed();
}

} // namespace roadstead::ui
