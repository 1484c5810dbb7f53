#include "store/etcd_keyspace.h"

#include "core/literals.h"
#include "store/etcd_json.h"
#include "store/etcd_transactions.h"
#include "store/etcd_watch.h"
#include "store/keyspace_limits.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QUrlQuery>

namespace roadstead::store {

namespace {

constexpr qint64 kLeastKeptRevisions = 1000; // for watches that come back

Result<QByteArray> contentsOf(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"%1 cannot be read: %2"_s.arg(file, opened.errorString()));
    return opened.readAll();
}

} // namespace

Result<QSslConfiguration> etcdTls(const EtcdOptions &options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!options.caFile.isEmpty()) {
        const auto pem = contentsOf(options.caFile);
        if (!pem)
            return tl::unexpected(pem.error());
        const QList<QSslCertificate> known = QSslCertificate::fromData(*pem);
        if (known.isEmpty())
            return fail(ErrorCode::Malformed, u"%1 holds no certificate in PEM form."_s.arg(options.caFile));
        tls.setCaCertificates(known);
    }
    if (options.certificateFile.isEmpty() != options.keyFile.isEmpty())
        return fail(ErrorCode::Invalid, u"A client certificate needs its key, and a key its certificate."_s);
    if (options.certificateFile.isEmpty())
        return tls;
    const auto certificate = contentsOf(options.certificateFile);
    const auto key = contentsOf(options.keyFile);
    if (!certificate || !key)
        return tl::unexpected(certificate ? key.error() : certificate.error());
    QSslKey parsed(*key, QSsl::Rsa);
    if (parsed.isNull())
        parsed = QSslKey(*key, QSsl::Ec);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificate);
    if (parsed.isNull() || chain.isEmpty())
        return fail(ErrorCode::Malformed,
            u"%1 and %2 are no certificate and key in PEM form."_s.arg(
                options.certificateFile, options.keyFile));
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(parsed);
    return tls;
}

namespace {

tl::unexpected<Error> tooMany()
{
    return fail(ErrorCode::Unavailable, u"Too many questions wait for etcd."_s);
}

} // namespace

Result<std::unique_ptr<EtcdKeyspace>> EtcdKeyspace::open(
    const EtcdOptions &options, const QList<QByteArray> &prefixes)
{
    if (options.endpoints.isEmpty())
        return fail(ErrorCode::Invalid, u"No endpoint of etcd is given."_s);
    const auto tls = etcdTls(options);
    if (!tls)
        return tl::unexpected(tls.error());
    return std::unique_ptr<EtcdKeyspace>(new EtcdKeyspace(options, *tls, prefixes)); // NOLINT: private
}

EtcdKeyspace::EtcdKeyspace(EtcdOptions options, QSslConfiguration tls, const QList<QByteArray> &prefixes)
    : m_keptRevisions(options.keptRevisions)
    , m_client(new EtcdClient(std::move(options), std::move(tls)))
    , m_transactions(new EtcdTransactions(*m_client, m_client))
{
    m_thread.setObjectName(u"etcd"_s);
    m_client->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_client, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_client, [this, prefixes] {
        auto *watch = new EtcdWatch(*m_client, m_watchers, prefixes, m_client);
        QObject::connect(watch, &EtcdWatch::followed, m_client, [this](qint64 revision) {
            advance(revision);
            note({});
        });
        QObject::connect(
            watch, &EtcdWatch::advanced, m_client, [this](qint64 revision) { advance(revision); });
        QObject::connect(watch, &EtcdWatch::broken, m_client, [this](const Error &error) {
            ++m_breaks;
            note(error.message);
        });
        watch->start();
    });
}

EtcdKeyspace::~EtcdKeyspace()
{
    m_thread.quit();
    m_thread.wait();
    m_watchers.restart(0, {ErrorCode::Unavailable, u"The station is stopping."_s});
}

void EtcdKeyspace::advance(qint64 revision)
{
    m_revision = std::max(m_revision.load(), revision);
    if (m_keptRevisions == 0 || revision < m_compacted + 2 * m_keptRevisions)
        return;
    m_compacted = revision - m_keptRevisions;
    // Another station may have been faster: then there is nothing left to do.
    compact(m_compacted, [](const Result<void> &) {});
}

void EtcdKeyspace::note(const QString &trouble)
{
    const std::scoped_lock lock(m_mutex);
    m_trouble = trouble;
}

QString EtcdKeyspace::trouble() const
{
    const std::scoped_lock lock(m_mutex);
    return m_trouble;
}

bool EtcdKeyspace::enters()
{
    if (m_waiting.fetch_add(1) < kMaxWaiting)
        return true;
    --m_waiting;
    return false;
}

void EtcdKeyspace::leaves(const Error *error)
{
    --m_waiting;
    if (!error)
        note({});
    else if (error->code == ErrorCode::Unavailable || error->code == ErrorCode::Denied)
        note(error->message);
}

void EtcdKeyspace::ask(
    const QByteArray &path, const QByteArray &body, EtcdClient::Repeat repeat, EtcdClient::Done done)
{
    if (!enters()) {
        done(tooMany());
        return;
    }
    const auto counted = [this, done = std::move(done)](Result<QByteArray> result) {
        leaves(result ? nullptr : &result.error());
        done(std::move(result));
    };
    QMetaObject::invokeMethod(
        m_client,
        [client = m_client, path, body, repeat, counted] { client->ask(path, body, repeat, counted); },
        Qt::QueuedConnection);
}

void EtcdKeyspace::range(
    const QByteArray &first, const QByteArray &last, std::function<void(Result<RangeResult>)> done)
{
    if (const auto checked = checkKey(first); !checked) {
        done(tl::unexpected(checked.error()));
        return;
    }
    ask("/v3/kv/range", rangeRequest(first, last), EtcdClient::Repeat::Safe,
        [done = std::move(done)](const Result<QByteArray> &body) {
            done(body ? rangeResult(*body) : Result<RangeResult>(tl::unexpected(body.error())));
        });
}

void EtcdKeyspace::transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done)
{
    if (const auto checked = checkTransaction(transaction); !checked) {
        done(tl::unexpected(checked.error()));
        return;
    }
    if (!enters()) {
        done(tooMany());
        return;
    }
    auto counted = [this, done = std::move(done)](const Result<TransactionResult> &result) {
        leaves(result ? nullptr : &result.error());
        done(result);
    };
    QMetaObject::invokeMethod(
        m_client,
        [transactions = m_transactions, transaction = std::move(transaction),
            counted = std::move(counted)]() mutable {
            transactions->add(std::move(transaction), std::move(counted));
        },
        Qt::QueuedConnection);
}

Keyspace::WatchId EtcdKeyspace::watch(
    const QByteArray &first, const QByteArray &last, qint64 fromRevision, Changed changed)
{
    const qint64 revision = m_revision;
    if (revision == 0) {
        changed(fail(ErrorCode::Unavailable, u"etcd has not answered yet."_s));
        return 0;
    }
    return m_watchers.watch(first, last, fromRevision > 0 ? fromRevision : revision + 1, std::move(changed));
}

void EtcdKeyspace::compact(qint64 revision, std::function<void(Result<void>)> done)
{
    ask("/v3/kv/compaction", compactionRequest(revision), EtcdClient::Repeat::Safe,
        [this, revision, done = std::move(done)](const Result<QByteArray> &body) {
            if (body)
                m_watchers.compact(revision);
            done(body.map([](const QByteArray &) {}));
        });
}

Result<EtcdOptions> etcdOptionsFrom(const QString &text, const QString &password)
{
    EtcdOptions options;
    options.password = password;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QUrl url(part.trimmed(), QUrl::StrictMode);
        const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (!url.isValid() || !isWeb || url.host().isEmpty())
            return fail(
                ErrorCode::Invalid, u"“%1” is no address of an etcd: write http://HOST:2379."_s.arg(part));
        if (!url.password().isEmpty())
            return fail(ErrorCode::Invalid,
                u"A password on the command line can be read by everybody: give it as ROADSTEAD_ETCD_PASSWORD in the environment."_s);
        if (!url.userName().isEmpty())
            options.user = url.userName();
        const QUrlQuery query(url);
        for (auto &[name, file] : {std::pair(u"ca"_s, &options.caFile),
                 std::pair(u"cert"_s, &options.certificateFile), std::pair(u"key"_s, &options.keyFile)}) {
            if (query.hasQueryItem(name))
                *file = query.queryItemValue(name, QUrl::FullyDecoded);
        }
        if (query.hasQueryItem(u"compact"_s)) {
            options.keptRevisions = query.queryItemValue(u"compact"_s).toLongLong();
            if (options.keptRevisions < kLeastKeptRevisions)
                return fail(ErrorCode::Invalid,
                    u"compact=%1: the newest %2 revisions or more have to stay."_s
                        .arg(query.queryItemValue(u"compact"_s))
                        .arg(kLeastKeptRevisions));
        }
        constexpr int kDefaultPort = 2379;
        QUrl endpoint;
        endpoint.setScheme(url.scheme());
        endpoint.setHost(url.host());
        endpoint.setPort(url.port(kDefaultPort));
        options.endpoints.append(endpoint);
    }
    if (options.endpoints.isEmpty())
        return fail(ErrorCode::Invalid, u"No endpoint of etcd is given: write etcd=http://HOST:2379."_s);
    return options;
}

} // namespace roadstead::store
