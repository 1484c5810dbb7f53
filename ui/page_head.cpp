#include "ui/page_head.h"

#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kButtonHeight = 30;

} // namespace

PageHead::PageHead(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_facts(new ElidingLabel({}, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(makeLabel(title, fontFor(TextRole::PageTitle), Ink::Text, this));
    m_row->addSpacing(4);
    m_facts->setFont(fontFor(TextRole::Body));
    setInk(m_facts, Ink::Muted);
    m_row->addWidget(m_facts, 1);
    setMinimumHeight(std::max(kButtonHeight, QFontMetrics(fontFor(TextRole::Body)).height() + 12));
}

void PageHead::add(QWidget *action)
{
    m_row->addWidget(action);
}

} // namespace roadstead::ui
