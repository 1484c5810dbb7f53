#include "core/boot_edits.h"
#include "core/boot_labels.h"
#include "core/document_edit.h"
#include "core/literals.h"

#include <QTest>

using namespace roadstead;

namespace {

FleetDocument sample()
{
    FleetDocument document;
    for (const QString &id : {u"base"_s, u"etcd"_s, u"unused"_s}) {
        ConfigTemplate made;
        made.id = id;
        made.text = u"text of "_s + id;
        document.templates.append(made);
    }
    Profile plain;
    plain.id = u"plain"_s;
    plain.ignition = u"base"_s;
    plain.generic = u"base"_s;
    Profile etcd;
    etcd.id = u"etcd"_s;
    etcd.ignition = u"etcd"_s;
    document.profiles = {plain, etcd};
    for (const QString &id : {u"all"_s, u"workers"_s, u"masters"_s}) {
        BootGroup group;
        group.id = id;
        group.profile = id == "masters"_L1 ? u"etcd"_s : u"plain"_s;
        document.groups.append(group);
    }
    return document;
}

BootItemRef ref(BootItemKind kind, const QString &id)
{
    return {kind, id};
}

} // namespace

class TestBootEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsWhatUsesAnItem();
    void renameRewritesReferences_data();
    void renameRewritesReferences();
    void renameCanBeTakenBack();
    void refusesBadIds_data();
    void refusesBadIds();
    void newItemGoesToTheEnd();
    void goneItemIsNotFound();
    void whatIsUsedIsNotRemoved();
    void freeIdCounts();
    void textShowsWhatDiffers();
    void nodesAskWithWhatTheyAre();
    void readsPastedLabels_data();
    void readsPastedLabels();
    void refusesWhatIsNoLabel_data();
    void refusesWhatIsNoLabel();
};

void TestBootEdits::findsWhatUsesAnItem()
{
    const FleetDocument document = sample();
    QCOMPARE(usersOf(document, ref(BootItemKind::Template, u"base"_s)),
        QList<BootItemRef>({ref(BootItemKind::Profile, u"plain"_s)}));
    QCOMPARE(usersOf(document, ref(BootItemKind::Template, u"unused"_s)), QList<BootItemRef>());
    QCOMPARE(usersOf(document, ref(BootItemKind::Profile, u"plain"_s)),
        QList<BootItemRef>({ref(BootItemKind::Group, u"all"_s), ref(BootItemKind::Group, u"workers"_s)}));
    QCOMPARE(groupsThatRead(document, ref(BootItemKind::Template, u"base"_s)),
        QStringList({u"all"_s, u"workers"_s}));
    QCOMPARE(groupsThatRead(document, ref(BootItemKind::Profile, u"etcd"_s)), QStringList(u"masters"_s));
    QCOMPARE(groupsThatRead(document, ref(BootItemKind::Group, u"all"_s)), QStringList(u"all"_s));
}

void TestBootEdits::renameRewritesReferences_data()
{
    QTest::addColumn<BootItemKind>("kind");
    QTest::addColumn<QString>("id");
    QTest::newRow("template in two places of a profile") << BootItemKind::Template << u"base"_s;
    QTest::newRow("profile of two groups") << BootItemKind::Profile << u"plain"_s;
    QTest::newRow("group") << BootItemKind::Group << u"all"_s;
}

void TestBootEdits::renameRewritesReferences()
{
    QFETCH(BootItemKind, kind);
    QFETCH(QString, id);
    const FleetDocument before = sample();
    const BootItem item = withId(*bootItem(before, ref(kind, id)), u"other"_s);
    const auto after = withItem(before, ref(kind, id), item);
    QVERIFY(after);
    QVERIFY(!bootItem(*after, ref(kind, id)));
    QCOMPARE(*bootItem(*after, ref(kind, u"other"_s)), item);
    QCOMPARE(documentProblem(*after), QString());
    QCOMPARE(usersOf(*after, ref(kind, u"other"_s)), usersOf(before, ref(kind, id)));
    QCOMPARE(usersOf(*after, ref(kind, id)), QList<BootItemRef>());
}

void TestBootEdits::renameCanBeTakenBack()
{
    const FleetDocument before = sample();
    const auto after = withItem(before, ref(BootItemKind::Template, u"base"_s),
        withId(*bootItem(before, ref(BootItemKind::Template, u"base"_s)), u"basis"_s));
    QVERIFY(after);
    const auto back = applied(*after, inverse(editBetween(before, *after)));
    QVERIFY(back);
    QCOMPARE(*back, before);
}

void TestBootEdits::refusesBadIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QString() << ErrorCode::Invalid;
    QTest::newRow("blank") << u"a b"_s << ErrorCode::Invalid;
    QTest::newRow("control character") << u"a\x01"_s << ErrorCode::Invalid;
    QTest::newRow("too long") << QString(129, u'a') << ErrorCode::Invalid;
    QTest::newRow("another's") << u"etcd"_s << ErrorCode::Conflict;
}

void TestBootEdits::refusesBadIds()
{
    QFETCH(QString, id);
    QFETCH(ErrorCode, code);
    const FleetDocument document = sample();
    const BootItemRef base = ref(BootItemKind::Template, u"base"_s);
    const auto after = withItem(document, base, withId(*bootItem(document, base), id));
    QVERIFY(!after);
    QCOMPARE(after.error().code, code);
}

void TestBootEdits::newItemGoesToTheEnd()
{
    BootGroup group;
    group.id = u"more"_s;
    group.profile = u"plain"_s;
    const auto after = withItem(sample(), ref(BootItemKind::Group, {}), group);
    QVERIFY(after);
    QCOMPARE(after->groups.constLast().id, u"more"_s);
    QVERIFY(!withItem(*after, ref(BootItemKind::Group, {}), group));
}

void TestBootEdits::goneItemIsNotFound()
{
    BootGroup group;
    group.id = u"more"_s;
    const auto after = withItem(sample(), ref(BootItemKind::Group, u"more"_s), group);
    QVERIFY(!after);
    QCOMPARE(after.error().code, ErrorCode::NotFound);
    QCOMPARE(withoutItem(sample(), ref(BootItemKind::Group, u"more"_s)).error().code, ErrorCode::NotFound);
}

void TestBootEdits::whatIsUsedIsNotRemoved()
{
    const auto refused = withoutItem(sample(), ref(BootItemKind::Template, u"base"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(u"plain"_s));
    const auto after = withoutItem(sample(), ref(BootItemKind::Template, u"unused"_s));
    QVERIFY(after);
    QCOMPARE(after->templates.size(), 2);
}

void TestBootEdits::freeIdCounts()
{
    QCOMPARE(freeId(sample(), BootItemKind::Template, u"new"_s), u"new"_s);
    QCOMPARE(freeId(sample(), BootItemKind::Template, u"base"_s), u"base-2"_s);
}

void TestBootEdits::textShowsWhatDiffers()
{
    Profile profile;
    profile.id = u"p"_s;
    profile.boot = {u"/assets/vmlinuz"_s, {u"/assets/initrd"_s}, {u"quiet"_s}};
    profile.ignition = u"base"_s;
    QCOMPARE(bootItemText(profile),
        u"id: p\nkernel: /assets/vmlinuz\ninitrd:\n  - /assets/initrd\nargs:\n  - quiet\nignition: base\n"_s);
    BootGroup group;
    group.id = u"g"_s;
    group.selector = {{u"role"_s, u"etcd"_s}};
    group.metadata = {{u"a"_s, 1}};
    QVERIFY(bootItemText(group).contains(u"role: etcd"_s));
    QVERIFY(bootItemText(group).contains(u"\"a\": 1"_s));
}

void TestBootEdits::nodesAskWithWhatTheyAre()
{
    NodeSummary node;
    node.uuid = u"u"_s;
    node.mac = u"52:54:00:00:00:01"_s;
    node.arch = u"arm64"_s;
    node.labels = {{u"role"_s, u"etcd"_s}, {u"arch"_s, u"mine"_s}};
    node.cluster = u"rack-1"_s;
    const Labels expected {{u"uuid"_s, u"u"_s}, {u"mac"_s, node.mac}, {u"arch"_s, u"mine"_s},
        {u"role"_s, u"etcd"_s}, {u"cluster"_s, u"rack-1"_s}};
    QCOMPARE(bootLabels(node), expected);
}

void TestBootEdits::readsPastedLabels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Labels>("expected");
    const Labels both {{u"mac"_s, u"52:54:00:12:34:56"_s}, {u"arch"_s, u"arm64"_s}};
    QTest::newRow("commas") << u"mac=52-54-00-12-34-56, arch=arm64"_s << both;
    QTest::newRow("lines") << u"mac=52:54:00:12:34:56\narch=arm64\n"_s << both;
    QTest::newRow("a query") << u"mac=525400123456&arch=arm64"_s << both;
    QTest::newRow("UUID") << u"UUID=4C4C4544-0051-4210-8052-000000000001"_s
                          << Labels {{u"uuid"_s, u"4c4c4544-0051-4210-8052-000000000001"_s}};
    QTest::newRow("value with =") << u"a=b=c"_s << Labels {{u"a"_s, u"b=c"_s}};
    QTest::newRow("nothing") << u"  "_s << Labels();
}

void TestBootEdits::readsPastedLabels()
{
    QFETCH(QString, text);
    QFETCH(Labels, expected);
    const auto labels = labelsFromText(text);
    QVERIFY(labels);
    QCOMPARE(*labels, expected);
}

void TestBootEdits::refusesWhatIsNoLabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no =") << u"arch"_s;
    QTest::newRow("no key") << u"=arm64"_s;
    QTest::newRow("no address") << u"mac=hello"_s;
}

void TestBootEdits::refusesWhatIsNoLabel()
{
    QFETCH(QString, text);
    const auto labels = labelsFromText(text);
    QVERIFY(!labels);
    QCOMPARE(labels.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestBootEdits)
#include "tst_boot_edits.moc"
