#pragma once

#include <QAbstractButton>
#include <QHash>

class QVBoxLayout;

namespace roadstead::ui {

/// What a count beside a sidebar entry means: a plain fact, or something that waits for a person.
enum class CountKind
{
    Fact,
    NeedsYou
};

/// One entry: icon, word, count at the end. In the rail only the icon is left and the word becomes the tool
/// tip.
class SidebarEntry : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarEntry(const QString &title, const QString &icon, QWidget *parent);
    void setCount(const QString &text, CountKind kind);
    void setRail(bool isRail);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_icon;
    QString m_count;
    CountKind m_countKind = CountKind::Fact;
    bool m_isRail = false;
};

/// The way between the views, at the window's leading edge: name and anchor above, one entry a view, settings
/// and menu below.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 208;
    static constexpr int kRailWidth = 56;

    explicit Sidebar(QWidget *parent = nullptr);

    /// Adds a view's entry; `id` is what chosen() tells.
    void addView(const QString &id, const QString &title, const QString &icon);
    /// Adds an entry at the bottom that opens something instead of a view.
    SidebarEntry *addTool(const QString &title, const QString &icon);
    void setCurrent(const QString &id);
    void setCount(const QString &id, const QString &text, CountKind kind = CountKind::Fact);
    void setRail(bool isRail);
    [[nodiscard]] bool isRail() const { return m_isRail; }

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<QString, SidebarEntry *> m_views;
    QList<SidebarEntry *> m_entries;
    QVBoxLayout *m_viewLayout;
    QVBoxLayout *m_toolLayout;
    bool m_isRail = false;
};

} // namespace roadstead::ui
