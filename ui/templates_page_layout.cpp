#include "ui/templates_page.h"

#include "core/literals.h"
#include "ui/config_preview.h"
#include "ui/look/widgets.h"
#include "ui/save_bar.h"

#include <QDataStream>
#include <QLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

// Where the parts stand: beside each other, or the preview as a tab where there is no room; what is kept.

namespace roadstead::ui {

namespace {

constexpr int kPreviewFromWidth = 880; ///< narrower, the preview is a tab of the middle
constexpr int kLeastList = 188;
constexpr int kMostList = 260;
constexpr quint8 kStateVersion = 1;

} // namespace

void TemplatesPage::showPart(Part part)
{
    m_parts->setCurrentIndex(static_cast<int>(part));
}

void TemplatesPage::placePreview(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    if (isNarrow && m_hasOwnSizes)
        m_wideState = m_splitter->saveState();
    m_isNarrow = isNarrow;
    QWidget *place = isNarrow ? m_previewPlace : static_cast<QWidget *>(m_previewCard);
    place->layout()->addWidget(m_preview);
    m_previewCard->setVisible(!isNarrow);
    if (isNarrow) {
        m_tabs->insertTab(1, tr("Preview"));
        m_tabs->setTabData(1, static_cast<int>(Part::Preview));
    } else {
        if (m_tabs->currentIndex() == 1)
            m_tabs->setCurrentIndex(0);
        m_tabs->removeTab(1);
        if (m_hasOwnSizes)
            m_splitter->restoreState(m_wideState);
    }
}

void TemplatesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePreview(width() < kPreviewFromWidth);
    if (!m_hasOwnSizes || m_isNarrow)
        applyDefaultSizes();
    constexpr int kRoomy = 640; // px of the page; a lower one leaves the preview its head
    m_save->setEffectsHeight(height() < kRoomy ? height() / 5 : height() * 3 / 10);
}

QByteArray TemplatesPage::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    if (m_hasOwnSizes)
        out << kStateVersion << (m_isNarrow ? m_wideState : m_splitter->saveState());
    return state;
}

void TemplatesPage::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    QByteArray splitter;
    in >> version >> splitter;
    if (in.status() != QDataStream::Ok || version != kStateVersion)
        return;
    m_hasOwnSizes = true;
    m_wideState = splitter;
    if (!m_isNarrow)
        m_splitter->restoreState(splitter);
}

void TemplatesPage::resetState()
{
    m_hasOwnSizes = false;
    applyDefaultSizes();
}

void TemplatesPage::applyDefaultSizes()
{
    const int list = qBound(kLeastList, width() / 5, kMostList);
    const int rest = qMax(1, m_splitter->width() - list);
    m_splitter->setSizes(
        m_isNarrow ? QList<int> {list, rest, 0} : QList<int> {list, rest * 52 / 100, rest * 48 / 100});
}

} // namespace roadstead::ui
