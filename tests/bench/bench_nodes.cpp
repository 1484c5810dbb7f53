// What the nodes' table costs with a large fleet: filling, first picture, each keystroke in the filter,
// sorting, a burst of changes. CPU time of this process, best of several. Usage: QT_QPA_PLATFORM=offscreen
// bench_nodes [NODES]
#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/desktop.h"
#include "ui/main_window.h"
#include "ui/node_model.h"
#include "ui/node_table.h"
#include "ui/node_vocabulary.h"
#include "ui/palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

double cpuMs()
{
    timespec now {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double timed(const std::function<void()> &work)
{
    const double before = cpuMs();
    work();
    return cpuMs() - before;
}

void report(const char *what, const std::function<void()> &work, int rounds = 5)
{
    double best = 1e9;
    double worst = 0;
    for (int i = 0; i < rounds; ++i) {
        const double took = timed(work);
        best = std::min(best, took);
        worst = std::max(worst, took);
    }
    std::printf("%-52s %8.1f ms  (worst %.1f)\n", what, best, worst);
}

void paint(MainWindow &window)
{
    QCoreApplication::sendPostedEvents();
    window.grab();
}

void keystrokes(MainWindow &window, QLineEdit &filter)
{
    for (const QString &text : {u"node-01"_s, u"state:failed"_s, u"role=etcd"_s, u"52:54:00:01"_s, u"zzz"_s,
             u"version:4230 prod"_s, u"version<4230 seen>1d"_s, u"-label:role=etcd held"_s}) {
        double most = 0;
        double sum = 0;
        for (qsizetype length = 1; length <= text.size(); ++length) {
            const double took = timed([&] {
                filter.setText(text.left(length));
                QCoreApplication::sendPostedEvents();
            });
            most = std::max(most, took);
            sum += took;
        }
        paint(window);
        const double cleared = timed([&] {
            filter.clear();
            QCoreApplication::sendPostedEvents();
        });
        std::printf("filter \"%-17s\" mean %5.1f, slowest keystroke %5.1f, cleared %5.1f ms\n",
            qPrintable(text + u'"'), sum / static_cast<double>(text.size()), most, cleared);
    }
}

void sorts(NodeTable &table)
{
    for (int column = 0; column < kNodeColumnCount; ++column) {
        Qt::SortOrder order = Qt::DescendingOrder;
        report(
            qPrintable(u"sort by "_s + nodeColumnTitle(static_cast<NodeColumn>(column))),
            [&] {
                order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
                table.sortByColumn(column, order);
            },
            3);
    }
}

void labels(NodeTable &table)
{
    table.setLabelColumnShown(u"zone"_s, true);
    Qt::SortOrder order = Qt::DescendingOrder;
    report(
        "sort by the label zone",
        [&] {
            order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
            table.sortByColumn(kNodeColumnCount, order);
        },
        3);
    table.setLabelColumnShown(u"zone"_s, false);
}

void palette(MainWindow &window)
{
    auto *palette = window.findChild<Palette *>();
    report(
        "palette opened, the nodes not read yet", [&] { palette->popUp(); }, 1);
    palette->hide();
    report("palette opened again", [&] { palette->popUp(); });
    for (const QString &text : {u"node-01"_s, u"52:54:00:01"_s, u"n9 prod"_s}) {
        double most = 0;
        for (qsizetype length = 1; length <= text.size(); ++length)
            most = std::max(most, timed([&] { palette->setTyped(text.left(length)); }));
        std::printf("palette \"%-17s slowest keystroke %5.1f ms\n", qPrintable(text + u'"'), most);
    }
    palette->hide();
}

void vocabulary(FakeFleet &fleet)
{
    NodeVocabulary words(fleet);
    report(
        "first step of the filter's vocabulary", [&] { words.prepare(); }, 1);
}

void changes(FakeFleet &fleet, MainWindow &window)
{
    QList<NodeSummary> some = fleet.nodes().mid(0, 1000);
    int round = 0;
    report("1,000 nodes changed in one signal, and painted", [&] {
        ++round;
        for (NodeSummary &node : some)
            node.lastSeenMs += round;
        Q_EMIT fleet.nodesChanged(some, {});
        paint(window);
    });
    qint64 nextId = 10'000'000;
    report("20 new nodes in one signal", [&] {
        QList<NodeSummary> fresh;
        for (int i = 0; i < 20; ++i) {
            NodeSummary node = some[i];
            node.id = static_cast<NodeId>(++nextId);
            node.name = u"fresh-%1"_s.arg(nextId);
            fresh.append(node);
        }
        Q_EMIT fleet.nodesChanged(fresh, {});
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const QStringList arguments = QApplication::arguments();
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    FakeFleet fleet(count);
    std::printf("%d nodes\n", count);
    report("model filled and sorted by name", [&] { const NodeModel model(fleet); });
    std::unique_ptr<Desktop> desktop;
    const double shown = timed([&] {
        desktop = std::make_unique<Desktop>(fleet);
        desktop->show();
        paint(*desktop->window());
    });
    std::printf("%-52s %8.1f ms\n", "window made, filled and painted", shown);
    MainWindow &window = *desktop->window();
    window.openView(u"nodes"_s);
    paint(window);
    auto *table = window.findChild<NodeTable *>(u"nodeTable"_s);
    auto *filter = window.findChild<QLineEdit *>(u"nodeFilter"_s);
    report("window painted again", [&] { paint(window); });
    keystrokes(window, *filter);
    vocabulary(fleet);
    sorts(*table);
    labels(*table);
    palette(window);
    changes(fleet, window);
    table->selectAll();
    report(
        "all selected, then filtered and cleared",
        [&] {
            filter->setText(u"node-01"_s);
            filter->clear();
        },
        3);
    return 0;
}
