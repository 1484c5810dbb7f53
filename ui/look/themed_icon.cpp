#include "ui/look/themed_icon.h"

#include "core/literals.h"
#include "ui/look/tokens.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace roadstead::ui {

namespace {

constexpr int kLargestSymbol = 22;
constexpr double kLargestRatio = 3; // Breeze has its symbols up to @3x

QColor colorOf(IconRole role, QIcon::Mode mode)
{
    const Tokens &look = tokens();
    if (mode == QIcon::Disabled)
        return look.faint;
    if (mode == QIcon::Selected && role != IconRole::OnAccent && role != IconRole::TipText)
        return look.onSelection;
    switch (role) {
    case IconRole::Text:
        return look.text;
    case IconRole::Muted:
        return look.muted;
    case IconRole::Faint:
        return look.faint;
    case IconRole::Accent:
        return look.accent;
    case IconRole::OnAccent:
        return look.onAccent;
    case IconRole::Danger:
        return look.of(NodeState::Failed).mark;
    case IconRole::TipText:
        return look.tipText;
    }
    return look.text;
}

/// Keeps the name and the role, never a colour or a pixmap.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, IconRole role)
        : m_name(std::move(name))
        , m_role(role)
        , m_shape(shapeOf(m_name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, tinted(rect.size(), ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(size, 1, mode, state);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        return tinted(size / scale, scale, mode, state); // asked in device pixels until Qt 6.8
#else
        return tinted(size, scale, mode, state);
#endif
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new ThemedIconEngine(m_name, m_role);
    } // NOLINT: QIcon owns it
    [[nodiscard]] QString key() const override
    {
        return u"ThemedIconEngine"_s;
    }
    QString iconName() override
    {
        return m_name;
    }
    bool isNull() override
    {
        return m_shape.isNull();
    }

private:
    static QIcon shapeOf(const QString &name)
    {
        const QString own = u":/icons/%1.svg"_s.arg(name);
        return QFile::exists(own) ? QIcon(own) : QIcon::fromTheme(name);
    }

    [[nodiscard]] QPixmap tinted(const QSize &size, double ratio, QIcon::Mode mode, QIcon::State state) const
    {
        const QSize pixels(qCeil(size.width() * ratio), qCeil(size.height() * ratio));
        QPixmap image(pixels);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        // Breeze's drawings above 22 px are coloured pictures: a larger icon is the 22 px drawing at a higher
        // ratio.
        const QSize drawn = size.boundedTo(QSize(kLargestSymbol, kLargestSymbol));
        const double zoom = drawn.isEmpty() ? 1 : double(qMin(size.width(), size.height())) / drawn.width();
        QPixmap shape = m_shape.pixmap(drawn, qMin(ratio * zoom, kLargestRatio), QIcon::Normal, state);
        shape.setDevicePixelRatio(1);
        QRect place({},
            ratio * zoom > kLargestRatio ? shape.size().scaled(pixels, Qt::KeepAspectRatio) : shape.size());
        place.moveCenter(QRect({}, pixels).center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(place, shape);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colorOf(m_role, mode));
        painter.end();
        image.setDevicePixelRatio(ratio);
        return image;
    }

    QString m_name;
    IconRole m_role;
    QIcon m_shape;
};

} // namespace

QIcon themedIcon(const QString &name, IconRole role)
{
    return QIcon(new ThemedIconEngine(name, role)); // NOLINT: QIcon owns its engine
}

void useBreezeIcons()
{
    QIcon::setFallbackThemeName(u"breeze"_s);
    QIcon::setThemeName(u"breeze"_s);
}

} // namespace roadstead::ui
