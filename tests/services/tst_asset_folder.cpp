#include "services/asset_folder.h"

#include "core/literals.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace roadstead;
using namespace roadstead::services;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray contents(const AssetFile &file)
{
    QByteArray bytes(static_cast<qsizetype>(file.sizeBytes), '\0');
    const auto got = ::pread(file.fd.get(), bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    bytes.resize(got < 0 ? 0 : static_cast<qsizetype>(got));
    return bytes;
}

} // namespace

/// A root with one of every trap, and a second root behind it.
class TestAssetFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void resolvesNames_data();
    void resolvesNames();
    void followsALinkThatStaysInside();
    void earlierRootWins();
    void rootIsTheFolderThatWasGiven();
    void missingRootIsNamed();
    void bootBinaryIsFoundUnderItsName();
    void longNameIsRefused();

private:
    [[nodiscard]] QString inside(const QString &name) const { return m_dir->path() + u"/first/"_s + name; }
    [[nodiscard]] QStringList roots() const
    {
        return {m_dir->path() + u"/first"_s, m_dir->path() + u"/second"_s};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestAssetFolder::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    write(inside(u"vmlinuz"_s), "kernel");
    write(inside(u"sub/deep/initrd"_s), "initrd");
    write(inside(u"with space"_s), "space");
    write(inside(u"both"_s), "first");
    write(m_dir->path() + u"/second/both"_s, "second");
    write(m_dir->path() + u"/second/only"_s, "second only");
    write(m_dir->path() + u"/secret"_s, "secret");
    QVERIFY(QFile::link(m_dir->path() + u"/secret"_s, inside(u"absolute-link"_s)));
    QVERIFY(QFile::link(u"../secret"_s, inside(u"relative-link"_s)));
    QVERIFY(QFile::link(u".."_s, inside(u"folder-link"_s)));
    QVERIFY(QFile::link(u"/proc/self/root"_s, inside(u"magic"_s)));
    QVERIFY(QFile::link(u"loop"_s, inside(u"loop"_s)));
    QVERIFY(QFile::link(u"sub/deep/initrd"_s, inside(u"inner-link"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(inside(u"pipe"_s)).constData(), 0600), 0);
}

void TestAssetFolder::resolvesNames_data()
{
    QTest::addColumn<AssetFolder::Resolver>("resolver");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text"); // null: refused
    QTest::addColumn<ErrorCode>("code");

    struct Row
    {
        const char *title;
        QByteArray name;
        QByteArray text;
        ErrorCode code;
    };
    const QByteArray none;
    const Row rows[] = {
        {"plain", "vmlinuz", "kernel", {}},
        {"leading slash", "/vmlinuz", "kernel", {}},
        {"two slashes", "//vmlinuz", "kernel", {}},
        {"in a folder", "sub/deep/initrd", "initrd", {}},
        {"empty and dot components", "sub//./deep/initrd", "initrd", {}},
        {"space", "with space", "space", {}},
        {"second root", "only", "second only", {}},
        {"absent", "nothing", none, ErrorCode::NotFound},
        {"below a file", "vmlinuz/x", none, ErrorCode::NotFound},
        {"empty", "", none, ErrorCode::Invalid},
        {"only slashes", "///", none, ErrorCode::Invalid},
        {"parent", "..", none, ErrorCode::Invalid},
        {"parent's file", "../secret", none, ErrorCode::Invalid},
        {"parent after a folder", "sub/../../secret", none, ErrorCode::Invalid},
        {"parent that would stay inside", "sub/../vmlinuz", none, ErrorCode::Invalid},
        {"NUL", QByteArray("vmlinuz\0.txt", 12), none, ErrorCode::Invalid},
        {"backslash is a letter", "..\\secret", none, ErrorCode::NotFound},
        {"folder", "sub", none, ErrorCode::NotFound},
        {"pipe", "pipe", none, ErrorCode::NotFound},
        {"absolute path of a real file", "/etc/passwd", none, ErrorCode::NotFound},
        {"absolute link out", "absolute-link", none, ErrorCode::Denied},
        {"relative link out", "relative-link", none, ErrorCode::Denied},
        {"link to itself", "loop", none, ErrorCode::Denied},
    };
    for (const Row &row : rows) {
        QTest::addRow("kernel: %s", row.title)
            << AssetFolder::Resolver::Kernel << row.name << row.text << row.code;
        QTest::addRow("walk: %s", row.title)
            << AssetFolder::Resolver::Walk << row.name << row.text << row.code;
    }
    // Through a linked folder the two differ in the code only.
    QTest::newRow("kernel: folder link out")
        << AssetFolder::Resolver::Kernel << QByteArray("folder-link/secret") << none << ErrorCode::Denied;
    QTest::newRow("walk: folder link out")
        << AssetFolder::Resolver::Walk << QByteArray("folder-link/secret") << none << ErrorCode::NotFound;
    QTest::newRow("kernel: magic link")
        << AssetFolder::Resolver::Kernel << QByteArray("magic/etc/passwd") << none << ErrorCode::Denied;
    QTest::newRow("walk: magic link")
        << AssetFolder::Resolver::Walk << QByteArray("magic/etc/passwd") << none << ErrorCode::NotFound;
}

void TestAssetFolder::resolvesNames()
{
    QFETCH(AssetFolder::Resolver, resolver);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    QFETCH(ErrorCode, code);
    const AssetFolder folder(roots(), {}, resolver);
    const auto file = folder.open(name);
    if (!text.isNull()) {
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
        QCOMPARE(contents(*file), text);
        QVERIFY(file->modifiedNs > 0);
    } else {
        QVERIFY(!file.has_value());
        QCOMPARE(file.error().code, code);
        QVERIFY(file.error().message.endsWith(u'.'));
    }
}

void TestAssetFolder::followsALinkThatStaysInside()
{
    const AssetFolder folder(roots());
    const auto file = folder.open("inner-link");
    QVERIFY(file.has_value());
    QCOMPARE(contents(*file), QByteArray("initrd"));
}

void TestAssetFolder::earlierRootWins()
{
    const auto file = AssetFolder(roots()).open("both");
    QVERIFY(file.has_value());
    QCOMPARE(contents(*file), QByteArray("first"));
}

void TestAssetFolder::rootIsTheFolderThatWasGiven()
{
    const AssetFolder folder(roots());
    QVERIFY(QDir().rename(m_dir->path() + u"/first"_s, m_dir->path() + u"/moved"_s));
    QVERIFY(folder.open("vmlinuz").has_value());
}

void TestAssetFolder::missingRootIsNamed()
{
    const AssetFolder folder({m_dir->path() + u"/absent"_s, m_dir->path() + u"/second"_s});
    QCOMPARE(folder.missingRoots().size(), 1);
    QVERIFY(folder.missingRoots().first().contains(u"/absent"_s));
    QVERIFY(folder.open("only").has_value());
}

void TestAssetFolder::bootBinaryIsFoundUnderItsName()
{
    const std::string real = QFile::encodeName(m_dir->path() + u"/secret"_s).toStdString();
    const AssetFolder folder(roots(), {{"ipxe.efi", {"/nonexistent/ipxe.efi", real}}, {"both", {real}}});
    const auto file = folder.open("/ipxe.efi");
    QVERIFY(file.has_value());
    QCOMPARE(contents(*file), QByteArray("secret"));
    const auto own = folder.open("both");
    QVERIFY(own.has_value());
    QCOMPARE(contents(*own), QByteArray("first")); // the operator's own file comes before a packaged one
    QVERIFY(!AssetFolder::debianBootBinaries().empty());
}

void TestAssetFolder::longNameIsRefused()
{
    const auto file = AssetFolder(roots()).open(QByteArray(AssetFolder::kMaxNameBytes + 1, 'a'));
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().code, ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestAssetFolder)
#include "tst_asset_folder.moc"
