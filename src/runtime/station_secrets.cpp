#include "runtime/station_private.h"

#include "core/literals.h"
#include "store/secret_store.h"
#include "store/secret_vault.h"

#include <QLoggingCategory>
#include <QPointer>

namespace roadstead::runtime {

Q_LOGGING_CATEGORY(lcStationSecrets, "roadstead.secrets")

// The token of the admin API, and the vault of what metadata names.

Result<void> Station::Private::openSecrets()
{
    // One object asks the keychain for both.
    store::SecretStore keys(options.dataDir,
        options.keepsTokenInFile ? store::SecretPlace::FileOnly : store::SecretPlace::KeychainOrFile);
    const auto secret = keys.adminToken();
    if (!secret)
        return tl::unexpected(secret.error());
    token = *secret;
    vault = std::make_unique<store::SecretVault>(
        options.dataDir, keys.vaultKey(store::SecretVault::existsIn(options.dataDir)));
    return {};
}

/// A station whose secrets cannot be read serves everything else.
void Station::Private::tellSecretsProblem()
{
    const QString problem = vault->snapshot()->problem;
    if (!problem.isEmpty())
        noteAction(
            EventKind::ServiceFailed, {{u"service"_s, u"secrets"_s}, {u"error"_s, problem}}, Severity::Error);
}

QStringList Station::Private::unsetNames(const FleetDocument &document) const
{
    return unsetSecrets(document, *fleet->secrets());
}

void Station::Private::warnOfUnsetSecrets() const
{
    const QStringList names = unsetNames(fleet->config()->document());
    if (!names.isEmpty())
        qCWarning(lcStationSecrets).noquote()
            << "The document names secrets that are not set; set each: roadsteadctl secret set NAME. names="
            << names.join(u',');
}

void Station::Private::changeSecret(
    const SecretOrder &order, bool isRemoval, QObject *context, const Reply<void> &reply)
{
    const QPointer<QObject> guard(context);
    const Reply<void> guarded = [guard, reply](const Result<void> &done) {
        if (guard)
            reply(done);
    };
    inPool(
        editPool, // one after the other, and never in the main thread: it waits for the disk
        [kept = vault.get(), order, isRemoval, now = fleet->nowMs()] {
            return isRemoval ? kept->remove(order.name) : kept->set(order.name, order.value, now);
        },
        [this, guarded, isRemoval, name = order.name, who = order.who](const Result<void> &done) {
            fleet->setSecrets(vault->snapshot());
            Q_EMIT q.secretsChanged();
            if (!done)
                return guarded(done);
            Event event;
            event.kind = EventKind::CommandDone;
            event.detail = {{u"what"_s, isRemoval ? u"remove-secret"_s : u"set-secret"_s},
                {u"subject"_s, name}, {u"who"_s, who}};
            commitEvent(std::move(event), guarded);
        });
}

SecretList Station::secrets() const
{
    return secretList(d->fleet->config()->document(), *d->fleet->secrets());
}

void Station::setSecret(const SecretOrder &order, QObject *context, Reply<void> reply)
{
    d->changeSecret(order, /*isRemoval=*/false, context, reply);
}

void Station::removeSecret(const SecretOrder &order, QObject *context, Reply<void> reply)
{
    d->changeSecret(order, /*isRemoval=*/true, context, reply);
}

} // namespace roadstead::runtime
