#include "ui/document_edit_text.h"

#include <QCoreApplication>

namespace roadstead::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DocumentEdit", text);
}

/// `added`, `changed` and `removed` are whole sentences with the element's id as %1.
struct Sentences
{
    const char *added;
    const char *changed;
    const char *removed;
};

template <typename T> QString nameOf(const ElementEdit<T> &element)
{
    return element.id();
}

/// A node's id may be a UUID; people know it by its name.
QString nameOf(const ElementEdit<NodeEntry> &element)
{
    const QString name = element.after ? element.after->name
        : element.before               ? element.before->name
                                       : QString();
    return name.isEmpty() ? element.id() : name;
}

template <typename T> void addLines(QStringList &lines, const ListEdit<T> &edit, const Sentences &sentences)
{
    for (const ElementEdit<T> &element : edit.elements) {
        const char *sentence = !element.before ? sentences.added
            : !element.after                   ? sentences.removed
                                               : sentences.changed;
        lines.append(say(sentence).arg(nameOf(element)));
    }
}

QString fleetLine(const FleetService &after)
{
    if (!after.isEnabled)
        return QCoreApplication::translate("DocumentEdit", "fleet's agents are not served any more");
    if (!after.isOpen)
        return QCoreApplication::translate(
            "DocumentEdit", "fleet's agents are served, units by the operator alone");
    return QCoreApplication::translate(
        "DocumentEdit", "Whoever reaches the nodes' port may start units on fleet's machines");
}

} // namespace

QStringList editLines(const DocumentEdit &edit)
{
    QStringList lines;
    addLines(lines, edit.profiles,
        {QT_TRANSLATE_NOOP("DocumentEdit", "Profile %1 is added"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Profile %1 changes"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Profile %1 is removed")});
    addLines(lines, edit.groups,
        {QT_TRANSLATE_NOOP("DocumentEdit", "Boot group %1 is added"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Boot group %1 changes"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Boot group %1 is removed")});
    addLines(lines, edit.templates,
        {QT_TRANSLATE_NOOP("DocumentEdit", "Template %1 is added"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Template %1 changes"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Template %1 is removed")});
    addLines(lines, edit.nodes,
        {QT_TRANSLATE_NOOP("DocumentEdit", "What is set for node %1 is added"),
            QT_TRANSLATE_NOOP("DocumentEdit", "What is set for node %1 changes"),
            QT_TRANSLATE_NOOP("DocumentEdit", "What is set for node %1 is removed")});
    addLines(lines, edit.clusters,
        {QT_TRANSLATE_NOOP("DocumentEdit", "Cluster %1 is added"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Cluster %1 changes"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Cluster %1 is removed")});
    addLines(lines, edit.lockGroups,
        {QT_TRANSLATE_NOOP("DocumentEdit", "Lock group %1 is added"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Lock group %1 changes"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Lock group %1 is removed")});
    addLines(lines, edit.applications,
        {QT_TRANSLATE_NOOP("DocumentEdit", "Application %1 is added"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Application %1 changes"),
            QT_TRANSLATE_NOOP("DocumentEdit", "Application %1 is removed")});
    if (!edit.reboots.isEmpty())
        lines.append(edit.reboots.after.isHeld
                ? say(QT_TRANSLATE_NOOP("DocumentEdit", "All reboots of the fleet are held"))
                : say(QT_TRANSLATE_NOOP("DocumentEdit", "Reboots of the fleet are let go")));
    if (!edit.fleet.isEmpty())
        lines.append(fleetLine(edit.fleet.after));
    if (lines.isEmpty() && !edit.isEmpty())
        lines.append(QCoreApplication::translate("DocumentEdit", "Only the order changes"));
    return lines;
}

} // namespace roadstead::ui
