// The victim of tst_secret_vault: sets secrets one after the other and writes "<number>\n" to standard output
// after each, until it is killed.

#include "core/literals.h"
#include "store/secret_store.h"
#include "store/secret_vault.h"

#include <QCoreApplication>

#include <cstdio>

#include <unistd.h>

using namespace roadstead;
using namespace roadstead::store;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString dir = QCoreApplication::arguments().value(1);
    SecretStore keys(dir, SecretPlace::FileOnly);
    SecretVault vault(dir, keys.vaultKey(SecretVault::existsIn(dir)));
    for (int number = QCoreApplication::arguments().value(2).toInt();; ++number) {
        const QByteArray value = QByteArray::number(number) + QByteArray(number % 5000, 'x');
        if (const auto done = vault.set(u"name-%1"_s.arg(number % 7), value, number); !done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
            return 3;
        }
        const QByteArray line = QByteArray::number(number) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
            return 2;
    }
}
