#pragma once

#include "core/literals.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace roadstead::store {

/// An authority of its own, a certificate for 127.0.0.1 and one for a client, each with an RSA or an EC key;
/// made by openssl, good for two days.
class TestCertificates
{
public:
    [[nodiscard]] static bool canMake() { return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty(); }

    /// `keyKind`: "rsa:2048" or "ec".
    [[nodiscard]] bool make(const QString &keyKind)
    {
        return write(u"ext"_s,
                   "subjectAltName=IP:127.0.0.1,DNS:localhost\n"
                   "extendedKeyUsage=serverAuth,clientAuth\n")
            && openssl(QStringList {u"req"_s, u"-x509"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                           u"/CN=roadstead test authority"_s, u"-keyout"_s, file(u"ca.key"_s), u"-out"_s,
                           file(u"ca.pem"_s), u"-newkey"_s}
                + keyWords(keyKind))
            && signedPair(u"server"_s, keyKind) && signedPair(u"client"_s, keyKind);
    }
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }

private:
    [[nodiscard]] static QStringList keyWords(const QString &kind)
    {
        return kind == "ec"_L1 ? QStringList {u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s}
                               : QStringList {kind};
    }
    [[nodiscard]] bool signedPair(const QString &name, const QString &keyKind) const
    {
        return openssl(QStringList {u"req"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s,
                           file(name + u".key"_s), u"-out"_s, file(name + u".csr"_s), u"-newkey"_s}
                   + keyWords(keyKind))
            && openssl({u"x509"_s, u"-req"_s, u"-in"_s, file(name + u".csr"_s), u"-CA"_s, file(u"ca.pem"_s),
                u"-CAkey"_s, file(u"ca.key"_s), u"-CAcreateserial"_s, u"-days"_s, u"2"_s, u"-extfile"_s,
                file(u"ext"_s), u"-out"_s, file(name + u".pem"_s)});
    }
    [[nodiscard]] bool write(const QString &name, const QByteArray &text) const
    {
        QFile opened(file(name));
        return opened.open(QIODevice::WriteOnly) && opened.write(text) == text.size();
    }
    [[nodiscard]] static bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    }

    QTemporaryDir m_dir;
};

} // namespace roadstead::store
