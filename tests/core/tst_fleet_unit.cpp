#include "core/fleet_unit.h"

#include "core/literals.h"
#include "core/unit_pattern.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

/// systemd units with fleet's section, as fleet 1.0 and go-systemd read, write and judge them.
class TestFleetUnit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsUnitFiles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<UnitOptions>("options");
        QTest::newRow("empty") << QString() << UnitOptions();
        QTest::newRow("one") << u"[Service]\nExecStart=/bin/sleep 100\n"_s
                             << UnitOptions {{u"Service"_s, u"ExecStart"_s, u"/bin/sleep 100"_s}};
        QTest::newRow("no newline at the end")
            << u"[Service]\nA=b"_s << UnitOptions {{u"Service"_s, u"A"_s, u"b"_s}};
        QTest::newRow("spaces around")
            << u"  [Service]  \n  A  =  b c  \n"_s << UnitOptions {{u"Service"_s, u"A"_s, u"b c"_s}};
        QTest::newRow("carriage returns")
            << u"[Service]\r\nA=b\r\n"_s << UnitOptions {{u"Service"_s, u"A"_s, u"b"_s}};
        QTest::newRow("comments") << u"# a\n; b\n[S]\n# A=b \\\n C=d\nE=f\n"_s
                                  << UnitOptions {{u"S"_s, u"E"_s, u"f"_s}};
        QTest::newRow("what stands before a section")
            << u"A=b\n[S]\nC=d\n"_s << UnitOptions {{u"S"_s, u"C"_s, u"d"_s}};
        QTest::newRow("a value that goes on")
            << u"[S]\nA=b \\\n  c\nD=e\n"_s
            << UnitOptions {{u"S"_s, u"A"_s, u"b \\\n  c"_s}, {u"S"_s, u"D"_s, u"e"_s}};
        QTest::newRow("a value that goes on into an empty line")
            << u"[S]\nA=b \\\n\nD=e\n"_s
            << UnitOptions {{u"S"_s, u"A"_s, u"b \\\n"_s}, {u"S"_s, u"D"_s, u"e"_s}};
        QTest::newRow("a backslash at the very end")
            << u"[S]\nA=b \\"_s << UnitOptions {{u"S"_s, u"A"_s, u"b \\"_s}};
        QTest::newRow("a space behind a backslash")
            << u"[S]\nA=b \\ \nD=e\n"_s
            << UnitOptions {{u"S"_s, u"A"_s, u"b \\"_s}, {u"S"_s, u"D"_s, u"e"_s}};
        QTest::newRow("equals signs in a value")
            << u"[S]\nA=b=c\n"_s << UnitOptions {{u"S"_s, u"A"_s, u"b=c"_s}};
        QTest::newRow("an empty value") << u"[S]\nA=\n"_s << UnitOptions {{u"S"_s, u"A"_s, QString()}};
        QTest::newRow("another script")
            << u"[S]\nA=größer\n"_s << UnitOptions {{u"S"_s, u"A"_s, u"größer"_s}};
        QTest::newRow("the same twice")
            << u"[S]\nA=1\nA=2\n"_s << UnitOptions {{u"S"_s, u"A"_s, u"1"_s}, {u"S"_s, u"A"_s, u"2"_s}};
    }
    void readsUnitFiles()
    {
        QFETCH(QString, text);
        QFETCH(UnitOptions, options);
        const auto read = parseUnitFile(text);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, options);
    }

    void refusesWhatIsNoUnitFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("line");
        const int malformed = static_cast<int>(ErrorCode::Malformed);
        const int tooLarge = static_cast<int>(ErrorCode::TooLarge);
        QTest::newRow("a section without its end") << u"[Service\nA=b\n"_s << malformed << 1;
        QTest::newRow("garbage behind a section") << u"[S]\n[T] x\n"_s << malformed << 2;
        QTest::newRow("an option without a value") << u"[S]\n\nA\n"_s << malformed << 3;
        QTest::newRow("a line that systemd cuts")
            << u"[S]\nA="_s + QString(kMaxUnitLine - 1, u'b') << tooLarge << 2;
        QTest::newRow("too many bytes") << QString(kMaxUnitBytes + 1, u'\n') << tooLarge << 0;
        QTest::newRow("too many options")
            << u"[S]\n"_s + u"A=\n"_s.repeated(kMaxUnitOptions + 1) << tooLarge << kMaxUnitOptions + 2;
    }
    void refusesWhatIsNoUnitFile()
    {
        QFETCH(QString, text);
        QFETCH(int, code);
        QFETCH(int, line);
        const auto read = parseUnitFile(text);
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
        QCOMPARE(read.error().line, line);
        QVERIFY(!read.error().message.isEmpty());
    }

    void takesTheLongestLine()
    {
        const auto read = parseUnitFile(u"[S]\nA="_s + QString(kMaxUnitLine - 2, u'b'));
        QVERIFY(read);
        QCOMPARE(read->first().value.size(), kMaxUnitLine - 2);
    }

    void everyPrefixIsReadOrRefused()
    {
        const QString whole
            = u"# x\n[Unit]\nDescription=é \\\n  b\n\n[X-Fleet]\nMachineMetadata=\"a=b\" \"c=d\"\n"_s;
        const auto all = parseUnitFile(whole);
        QVERIFY(all);
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto read = parseUnitFile(QStringView(whole).first(length));
            QVERIFY(!read || read->size() <= all->size());
        }
    }

    void hashesAsFleetDoes()
    {
        const auto read
            = parseUnitFile(u"# a comment is not kept\n[Service]\n ExecStart = /bin/sleep 100\n"_s);
        QVERIFY(read);
        const QByteArray text = encodeUnitFile(*read);
        QCOMPARE(text, QByteArray("[Service]\nExecStart=/bin/sleep 100\n"));
        QCOMPARE(
            unitFileHash(text), QByteArray("1c6fb6f3684bafb0c173d8b8b957ceff031180c1")); // fleet's own test
    }

    void writesSectionsTogether()
    {
        const UnitOptions options {
            {u"Unit"_s, u"A"_s, u"1"_s}, {u"Service"_s, u"B"_s, u"2"_s}, {u"Unit"_s, u"C"_s, u"3"_s}};
        const QByteArray text = encodeUnitFile(options);
        QCOMPARE(text, QByteArray("[Unit]\nA=1\nC=3\n\n[Service]\nB=2\n"));
        QCOMPARE(encodeUnitFile(*parseUnitFile(QString::fromUtf8(text))), text);
        QVERIFY(encodeUnitFile({}).isEmpty());
    }

    void judgesNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a service") << u"hello.service"_s << QString();
        QTest::newRow("a template") << u"web@.service"_s << QString();
        QTest::newRow("an instance") << u"web@1.service"_s << QString();
        QTest::newRow("every sign") << u"a:b-c_d.e\\x2d@f.mount"_s << QString();
        QTest::newRow("longest") << QString(248, u'a') + u".service"_s << QString();
        QTest::newRow("nothing") << QString() << u"unit name cannot be empty"_s;
        QTest::newRow("too long") << QString(249, u'a') + u".service"_s
                                  << u"unit name exceeds maximum length (256)"_s;
        QTest::newRow("no dot") << u"hello"_s << u"unit name must contain \".\""_s;
        QTest::newRow("dot at the end") << u"hello."_s << u"unit name cannot end in \".\""_s;
        QTest::newRow("no such type") << u"hello.conf"_s << u"invalid unit type: \"conf\""_s;
        QTest::newRow("a slash") << u"a/b.service"_s << u"invalid character '/' in unit name"_s;
        QTest::newRow("another script") << u"é.service"_s << u"invalid character 'é' in unit name"_s;
        QTest::newRow("at first") << u"@1.service"_s << u"unit name cannot start in \"@\""_s;
    }
    void judgesNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, problem);
        QCOMPARE(unitNameProblem(name), problem);
    }

    void takesNamesApart()
    {
        QCOMPARE(unitNameIn(u"foo@bar@baz.service"_s).value(),
            (UnitName {
                u"foo@bar@baz.service"_s, u"foo@bar@baz"_s, u"foo"_s, u"foo@.service"_s, u"bar@baz"_s}));
        QCOMPARE(unitNameIn(u"a.b.socket"_s).value(),
            (UnitName {u"a.b.socket"_s, u"a.b"_s, u"a.b"_s, QString(), QString()}));
        QVERIFY(unitNameIn(u"foo@.service"_s)->isTemplate());
        QVERIFY(!unitNameIn(u"foo@1.service"_s)->isTemplate());
        QVERIFY(!unitNameIn(u"foo.service"_s)->isTemplate());
        QVERIFY(!unitNameIn(u"foo"_s));
    }

    void readsRequirements()
    {
        const UnitOptions options = *parseUnitFile(
            u"[X-Fleet]\nMachineMetadata=\"region=eu\" \"disk=ssd\"\nMachineMetadata=region=us\n"
            "X-ConditionMachineMetadata=old=1\nMachineMetadata=broken\nMachineOf=%p-data.service\n"
            "X-ConditionMachineOf=%n.old\nConflicts=%p@*.service\nX-Conflicts=\"a b\" \"c\"\n"
            "Replaces=%N-%i\nGlobal=false\nGlobal=YES\n[Service]\nMachineID=not here\n"_s);
        const UnitRequirements needs = unitRequirements(options, u"web@7.service"_s);
        QCOMPARE(needs.metadata.value(u"region"_s), (QStringList {u"eu"_s, u"us"_s}));
        QCOMPARE(needs.metadata.value(u"disk"_s), QStringList {u"ssd"_s});
        QCOMPARE(needs.metadata.value(u"old"_s), QStringList {u"1"_s});
        QCOMPARE(needs.metadata.size(), 3);
        QCOMPARE(needs.peers, (QStringList {u"web@7.service.old"_s, u"web-data.service"_s}));
        QCOMPARE(needs.conflicts, (QStringList {u"a b"_s, u"c"_s, u"web@*.service"_s}));
        QCOMPARE(needs.replaces, QStringList {u"web@7-7"_s});
        QVERIFY(needs.isGlobal);
        QVERIFY(needs.machineId.isEmpty());
        QCOMPARE(unitRequirements({{u"X-Fleet"_s, u"X-ConditionMachineBootID"_s, u"b"_s},
                                      {u"X-Fleet"_s, u"X-ConditionMachineID"_s, u"i"_s}})
                     .machineId,
            u"i"_s);
    }

    void refusesPairsThatCannotBe_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("problem");
        const QString id = u"MachineID=x\n"_s;
        const QString of = u"MachineOf=y.service\n"_s;
        const QString conflicts = u"Conflicts=z.service\n"_s;
        const QString global = u"Global=true\n"_s;
        const QString replaces = u"Replaces=r.service\n"_s;
        QTest::newRow("id and of") << id + of << u"MachineID cannot be used with MachineOf"_s;
        QTest::newRow("id and conflicts") << id + conflicts << u"MachineID cannot be used with Conflicts"_s;
        QTest::newRow("id and global") << id + global << u"MachineID cannot be used with Global"_s;
        QTest::newRow("id and replaces") << id + replaces << u"MachineID cannot be used with Replaces"_s;
        QTest::newRow("global and of") << global + of << u"Global cannot be used with MachineOf"_s;
        QTest::newRow("global and replaces") << global + replaces << u"Global cannot be used with Replaces"_s;
        QTest::newRow("conflicts and replaces")
            << conflicts + replaces << u"Conflicts cannot be used with Replaces"_s;
        QTest::newRow("a peer that conflicts")
            << of + u"Conflicts=y*\n"_s
            << u"unresolvable requirements: peer \"y.service\" matches conflict \"y*\""_s;
        QTest::newRow("a peer that is replaced")
            << of + u"Replaces=?.service\n"_s
            << u"unresolvable requirements: peer \"y.service\" matches replace \"?.service\""_s;
        QTest::newRow("global and conflicts") << global + conflicts << QString();
        QTest::newRow("of and conflicts") << of + conflicts << QString();
        QTest::newRow("of and metadata") << of + u"MachineMetadata=a=b\n"_s << QString();
        QTest::newRow("global that is off") << id + u"Global=no\n"_s << QString();
        QTest::newRow("a line that systemd cuts")
            << u"MachineID="_s + QString(2100, u'x') << u"line too long (max 2048 bytes)"_s;
    }
    void refusesPairsThatCannotBe()
    {
        QFETCH(QString, section);
        QFETCH(QString, problem);
        UnitOptions options {{u"Service"_s, u"ExecStart"_s, u"/bin/true"_s}};
        for (const QString &line : section.split(u'\n', Qt::SkipEmptyParts))
            options.append({u"X-Fleet"_s, line.section(u'=', 0, 0), line.section(u'=', 1)});
        QCOMPARE(unitOptionsProblem(options), problem);
    }

    void matchesAsGoDoes_data() // the table of Go's path/match_test.go
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        int row = 0;
        const auto add = [&row](const char *pattern, const char *name, bool fits) {
            QTest::addRow("%d %s %s", row++, pattern, name)
                << QString::fromUtf8(pattern) << QString::fromUtf8(name) << fits;
        };
        add("abc", "abc", true);
        add("*", "abc", true);
        add("*c", "abc", true);
        add("a*", "a", true);
        add("a*", "abc", true);
        add("a*", "ab/c", false);
        add("a*/b", "abc/b", true);
        add("a*/b", "a/c/b", false);
        add("a*b*c*d*e*/f", "axbxcxdxe/f", true);
        add("a*b*c*d*e*/f", "axbxcxdxexxx/f", true);
        add("a*b*c*d*e*/f", "axbxcxdxe/xxx/f", false);
        add("a*b?c*x", "abxbbxdbxebxczzx", true);
        add("a*b?c*x", "abxbbxdbxebxczzy", false);
        add("ab[c]", "abc", true);
        add("ab[b-d]", "abc", true);
        add("ab[e-g]", "abc", false);
        add("ab[^c]", "abc", false);
        add("ab[^b-d]", "abc", false);
        add("ab[^e-g]", "abc", true);
        add("a\\*b", "a*b", true);
        add("a\\*b", "ab", false);
        add("a?b", "a☺b", true);
        add("a[^a]b", "a☺b", true);
        add("a???b", "a☺b", false);
        add("[a-ζ]*", "α", true);
        add("*[a-ζ]", "A", false);
        add("a?b", "a/b", false);
        add("a*b", "a/b", false);
        add("[\\]a]", "]", true);
        add("[\\-]", "-", true);
        add("[x\\-]", "x", true);
        add("[x\\-]", "z", false);
        add("[\\-x]", "-", true);
        add("[]a]", "]", false);
        add("[-]", "-", false);
        add("[x-]", "x", false);
        add("[a-b-c]", "a", false);
        add("[", "a", false);
        add("[^", "a", false);
        add("[^bc", "a", false);
        add("a[", "ab", false);
        add("*x", "xxx", true);
        add("", "", true);
        add("", "a", false);
        add("a", "", false);
    }
    void matchesAsGoDoes()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QFETCH(bool, fits);
        QCOMPARE(matchesUnitPattern(pattern, name), fits);
    }
};

QTEST_GUILESS_MAIN(TestFleetUnit)
#include "tst_fleet_unit.moc"
