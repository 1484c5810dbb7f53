#include "ui/look/typography.h"

#include "core/literals.h"

#include <QApplication>
#include <QFontDatabase>

namespace roadstead::ui {

namespace {

struct Face
{
    double points;
    QFont::Weight weight;
};

Face faceOf(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return {10, QFont::Normal};
    case TextRole::Name:
        return {10, QFont::Medium};
    case TextRole::Strong:
        return {10, QFont::DemiBold};
    case TextRole::Small:
        return {9, QFont::Normal};
    case TextRole::SectionLabel:
        return {9, QFont::DemiBold};
    case TextRole::CardTitle:
        return {11, QFont::DemiBold};
    case TextRole::PanelTitle:
        return {13, QFont::DemiBold};
    case TextRole::PageTitle:
        return {15, QFont::DemiBold};
    case TextRole::Number:
        return {17, QFont::DemiBold};
    case TextRole::Code:
        return {10, QFont::Normal};
    }
    return {10, QFont::Normal};
}

} // namespace

QFont fontFor(TextRole role)
{
    const QFont body = QApplication::font();
    const double scale = body.pointSizeF() > 0 ? body.pointSizeF() / 10 : 1;
    QFont font = body;
    if (role == TextRole::Code) {
        const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setFamilies({fixed.family(), u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s});
        font.setStyleHint(QFont::Monospace);
    }
    const Face face = faceOf(role);
    font.setPointSizeF(face.points * scale);
    font.setWeight(face.weight);
    return font;
}

QFont applicationFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString family = font.family();
    // What Qt answers where no desktop tells it a font, as on a bare X server.
    const bool isGeneric = family.compare(u"Sans Serif"_s, Qt::CaseInsensitive) == 0
        || family.compare(u"Sans"_s, Qt::CaseInsensitive) == 0;
    if (isGeneric || font.pointSizeF() <= 0) {
        font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s});
        font.setPointSizeF(10);
    }
    return font;
}

} // namespace roadstead::ui
