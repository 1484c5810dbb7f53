#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/boot_model.h"
#include "ui/boot_page.h"
#include "ui/look/theme.h"
#include "ui/plain_table.h"
#include "ui/request_model.h"
#include "ui/service_row.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

/// Services, live boots and requests, through the view's own widgets.
class TestBootPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_fleet = std::make_unique<FakeFleet>();
        m_acts = std::make_unique<Acts>(*m_fleet);
        m_page = std::make_unique<BootPage>(*m_fleet, *m_acts);
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(boots()->model()->rowCount() > 0 && requests()->model()->rowCount() > 0);
    }
    void cleanup()
    {
        m_page.reset();
        m_acts.reset();
        m_fleet.reset();
    }

    void modelsKeepTheirPromises()
    {
        BootModel bootModel(*m_fleet);
        RequestModel requestModel(*m_fleet);
        const QAbstractItemModelTester one(&bootModel, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester two(
            &requestModel, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(bootModel.rowCount() > 0);
        for (int i = 0; i < 5; ++i)
            record(EventKind::DhcpOffer, i + 1);
        requestModel.setFilter(u"node-00"_s);
        for (int i = 0; i < 5; ++i)
            record(EventKind::BootScript, i + 1);
        requestModel.setOnlyFailed(true);
        m_fleet->setNodes({});
        QCOMPARE(requestModel.rowCount(), 0);
    }

    void aServiceIsStoppedAndStarted()
    {
        auto *row = m_page->findChild<ServiceRow *>(u"service_tftp"_s);
        QTest::mouseClick(row->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE(m_fleet->services()[1].state, ServiceState::Off);
        QTRY_COMPARE(row->findChild<QPushButton *>()->text(), u"Start"_s);
        m_acts->undo();
        QTRY_COMPARE(m_fleet->services()[1].state, ServiceState::Running);
    }

    void aFailedServiceSaysWhatToDo()
    {
        ServiceStatus dhcp = m_fleet->services().constFirst();
        dhcp.state = ServiceState::Failed;
        dhcp.lastError
            = u"Port 67 is held by dnsmasq. Stop it, or let Roadstead answer as ProxyDHCP beside it."_s;
        m_fleet->setService(dhcp);
        auto *row = m_page->findChild<ServiceRow *>(u"service_dhcp"_s);
        bool isShown = false;
        for (const QLabel *label : row->findChildren<QLabel *>())
            isShown = isShown || (label->isVisible() && label->text() == dhcp.lastError);
        QVERIFY(isShown);
        QVERIFY(row->accessibleName().contains(u"dnsmasq"_s));
    }

    void aBootAppearsWithItsFirstPacket()
    {
        const int before = boots()->model()->rowCount();
        NodeSummary fresh;
        fresh.id = static_cast<NodeId>(5000);
        fresh.name = u"fresh"_s;
        m_fleet->setNode(fresh);
        record(EventKind::DhcpOffer, 5000);
        QCOMPARE(boots()->model()->rowCount(), before + 1);
        QCOMPARE(cell(boots(), 0, BootModel::Name), u"fresh"_s);
        record(EventKind::TftpSent, 5000);
        QVERIFY(cell(boots(), 0, BootModel::Steps).contains(u"TFTP"_s));
        record(EventKind::RequestFailed, 5000,
            {{u"path"_s, u"/ignition"_s}, {u"reason"_s, u"missing key disk"_s}}, Severity::Error);
        QVERIFY(cell(boots(), 0, BootModel::Steps).contains(u"missing key disk"_s));
        QCOMPARE(cell(boots(), 0, BootModel::Took), u"failed"_s);
    }

    void aSilentBootIsTold()
    {
        NodeSummary fresh;
        fresh.id = static_cast<NodeId>(5000);
        fresh.name = u"fresh"_s;
        m_fleet->setNode(fresh);
        Event offer;
        offer.node = fresh.id;
        offer.kind = EventKind::DhcpOffer;
        offer.atMs = m_fleet->nowMs() - 7 * 60'000;
        m_fleet->record(offer);
        QCOMPARE(cell(boots(), 0, BootModel::Took), u"silent for 7 min"_s);
    }

    void requestsAreFiltered()
    {
        record(EventKind::RequestFailed, 1,
            {{u"path"_s, u"/ignition"_s}, {u"reason"_s, u"missing key disk"_s}}, Severity::Error);
        const int all = requests()->model()->rowCount();
        m_page->focusFilter();
        auto *filter = m_page->findChild<QLineEdit *>(u"requestFilter"_s);
        QTest::keyClicks(filter, u"disk"_s);
        QCOMPARE(requests()->model()->rowCount(), 1);
        filter->clear();
        QCOMPARE(requests()->model()->rowCount(), all);
        m_page->findChild<QCheckBox *>()->click();
        QCOMPARE(requests()->model()->rowCount(), 1);
    }

    void aRowLeadsToItsNode()
    {
        const QSignalSpy activated(m_page.get(), &Page::nodeActivated);
        boots()->selectRow(0);
        boots()->setFocus();
        QTest::keyClick(boots(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        requests()->selectRow(0);
        QTest::keyClick(requests(), Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
    }

    void requestsStayBounded()
    {
        for (int i = 0; i < RequestModel::kMost + 50; ++i)
            record(EventKind::DhcpOffer, 1 + i % 40);
        QCOMPARE(requests()->model()->rowCount(), static_cast<int>(RequestModel::kMost));
    }

private:
    void record(EventKind kind, int node, const QJsonObject &detail = {}, Severity severity = Severity::Quiet)
    {
        Event event;
        event.node = static_cast<NodeId>(node);
        event.kind = kind;
        event.detail = detail;
        event.severity = severity;
        m_fleet->record(event);
    }
    [[nodiscard]] PlainTable *boots() const { return m_page->findChild<PlainTable *>(u"bootTable"_s); }
    [[nodiscard]] PlainTable *requests() const { return m_page->findChild<PlainTable *>(u"requestTable"_s); }
    [[nodiscard]] static QString cell(PlainTable *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<BootPage> m_page;
};

QTEST_MAIN(TestBootPage)
#include "tst_boot_page.moc"
