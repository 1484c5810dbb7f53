#include "core/secret.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QTest>

using namespace roadstead;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void knowsAReference_data();
    void knowsAReference();
    void replacesReferencesAtAnyDepth();
    void judgesValuesWithoutQuotingThem();
    void listsWhatIsSetAndWhatIsNamed();
    void findsTheTemplatesThatReadAKey_data();
    void findsTheTemplatesThatReadAKey();
};

void TestSecret::knowsAReference_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("name"); ///< empty: none
    const auto map = [](const QJsonValue &name) { return QJsonObject {{u"secret"_s, name}}; };
    QTest::newRow("a name") << QJsonValue(map(u"a.b_c-1"_s)) << u"a.b_c-1"_s;
    QTest::newRow("a text") << QJsonValue(u"a"_s) << QString();
    QTest::newRow("another key too") << QJsonValue(QJsonObject {{u"secret"_s, u"a"_s}, {u"b"_s, 1}})
                                     << QString();
    QTest::newRow("a number") << QJsonValue(map(1)) << QString();
    QTest::newRow("empty") << QJsonValue(map(QString())) << QString();
    QTest::newRow("a path") << QJsonValue(map(u"../a"_s)) << QString();
    QTest::newRow("a dash first") << QJsonValue(map(u"-a"_s)) << QString();
    QTest::newRow("a letter of elsewhere") << QJsonValue(map(u"ä"_s)) << QString();
    QTest::newRow("as long as may be") << QJsonValue(map(QString(128, u'a'))) << QString(128, u'a');
    QTest::newRow("longer") << QJsonValue(map(QString(129, u'a'))) << QString();
}

void TestSecret::knowsAReference()
{
    QFETCH(const QJsonValue, value);
    QTEST(secretNameOf(value).value_or(QString()), "name");
}

void TestSecret::replacesReferencesAtAnyDepth()
{
    const QJsonObject metadata {{u"a"_s, secretReference(u"x"_s)}, {u"secret"_s, u"no reference: a key"_s},
        {u"b"_s, QJsonArray {1, QJsonObject {{u"c"_s, secretReference(u"y"_s)}}, secretReference(u"x"_s)}}};
    QCOMPARE(secretNamesIn(metadata), QStringList({u"x"_s, u"y"_s}));
    const QJsonObject b
        = withSecrets(metadata, [](const QString &name) { return QJsonValue(name.toUpper()); }).toObject();
    QCOMPARE(b,
        (QJsonObject {{u"a"_s, u"X"_s}, {u"secret"_s, u"no reference: a key"_s},
            {u"b"_s, QJsonArray {1, QJsonObject {{u"c"_s, u"Y"_s}}, u"X"_s}}}));
    QCOMPARE(secretMask(u"x"_s), u"••••••(x)"_s);
}

void TestSecret::judgesValuesWithoutQuotingThem()
{
    QVERIFY(complaintAboutSecretValue("a").isEmpty());
    QVERIFY(complaintAboutSecretValue(QByteArray(kMaxSecretBytes, 'a')).isEmpty());
    for (const QByteArray &value :
        {QByteArray(), QByteArray(kMaxSecretBytes + 1, 'a'), "Zq9\xff"_ba, QByteArray("Zq9\0", 4)}) {
        const QString complaint = complaintAboutSecretValue(value);
        QVERIFY(!complaint.isEmpty());
        QVERIFY(!complaint.contains(u"Zq9"_s));
    }
}

void TestSecret::listsWhatIsSetAndWhatIsNamed()
{
    FleetDocument document;
    document.groups = {{u"g"_s, {}, u"nowhere"_s, {}, {{u"k"_s, secretReference(u"named"_s)}}}};
    NodeEntry node;
    node.id = u"n"_s;
    node.metadata = {{u"k"_s, secretReference(u"named"_s)}};
    document.nodes = {node};
    SecretSnapshot snapshot;
    snapshot.secrets.insert(u"alone"_s, {"value", 7, {}});
    snapshot.problem = u"p"_s;
    const SecretList list = secretList(document, snapshot);
    QCOMPARE(list.problem, u"p"_s);
    QCOMPARE(list.secrets,
        (QList<SecretInfo> {{u"alone"_s, 7, {}},
            {u"named"_s, 0, {{SecretUse::Kind::Group, u"g"_s, {}}, {SecretUse::Kind::Node, u"n"_s, {}}}}}));
    QCOMPARE(unsetSecrets(document, snapshot), QStringList {u"named"_s});
    snapshot.secrets.insert(u"named"_s, {"value", 7, {}});
    QVERIFY(unsetSecrets(document, snapshot).isEmpty());
}

void TestSecret::findsTheTemplatesThatReadAKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("reads");
    QTest::newRow("a field") << u"a: {{ .token }}"_s << true;
    QTest::newRow("a field in a chain") << u"{{ .token | base64 }}"_s << true;
    QTest::newRow("by index") << u"{{ index . \"token\" }}"_s << true;
    QTest::newRow("a longer field") << u"{{ .tokens }}"_s << false;
    QTest::newRow("a word") << u"token: x"_s << false;
}

void TestSecret::findsTheTemplatesThatReadAKey()
{
    QFETCH(const QString, text);
    FleetDocument document;
    Profile profile;
    profile.id = u"p"_s;
    profile.ignition = u"t"_s;
    document.profiles = {profile};
    document.templates = {{u"t"_s, TemplateKind::Butane, text, {}}};
    document.groups = {{u"g"_s, {}, u"p"_s, {}, {{u"token"_s, secretReference(u"x"_s)}}}};
    const SecretList list = secretList(document, {});
    QTEST(list.secrets.first().uses.first().templates.contains(u"t"_s), "reads");
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
