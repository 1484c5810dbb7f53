#include "runtime/station_private.h"

#include "core/literals.h"
#include "provision/preset_reader.h"
#include "runtime/edit_preview_maker.h"
#include "runtime/node_config_maker.h"
#include "wire/fleet_document.h"

#include <QPointer>
#include <QUrlQuery>

namespace roadstead::runtime {

using services::BootRenderer;

namespace {

Result<FleetDocument> withEdit(const FleetDocument &document, const DocumentEdit &edit)
{
    auto edited = applied(document, normalized(edit, document));
    if (!edited)
        return edited;
    if (const QString problem = documentProblem(*edited); !problem.isEmpty())
        return fail(ErrorCode::Conflict, problem);
    return edited;
}

/// The document of each revision among `served`, asked for one after the other; then `done`, in the reader's
/// thread.
void readDocuments(store::Store &store, QList<ServedConfig> served, qsizetype at,
    std::function<void(QList<ServedConfig>)> done)
{
    while (at < served.size() && (served[at].revision == 0 || !served[at].yaml.isEmpty()))
        ++at;
    if (at == served.size()) {
        done(std::move(served));
        return;
    }
    store.document(served[at].revision,
        [&store, served, at, done = std::move(done)](const Result<AppliedDocument> &document) mutable {
            for (ServedConfig &each : served) {
                if (document && each.revision == document->revision)
                    each.yaml = document->yaml;
            }
            readDocuments(store, std::move(served), at + 1, std::move(done));
        });
}

/// Whatever thread it is called in, `reply` is called in the main one and only while `context` lives.
template <typename T>
std::function<void(Result<T>)> guarded(Station &station, QObject *context, FleetApi::Reply<T> reply)
{
    return [&station, guard = QPointer(context), reply = std::move(reply)](Result<T> result) {
        QMetaObject::invokeMethod(
            &station,
            [guard, reply, result = std::move(result)] {
                if (guard)
                    reply(result);
            },
            Qt::QueuedConnection);
    };
}

/// By the document as it would be after `edit`.
void makeEdited(
    NodeConfigOrder order, const DocumentEdit &edit, const std::function<void(Result<NodeConfig>)> &done)
{
    if (!edit.isEmpty()) {
        auto document = withEdit(order.renderer->config()->document(), edit);
        if (!document)
            return done(tl::unexpected(document.error()));
        order.renderer
            = std::make_shared<const BootRenderer>(std::make_shared<const FleetConfig>(*std::move(document)));
    }
    done(makeNodeConfig(order));
}

} // namespace

/// "http://10.0.0.1:8080": where nodes would reach this station, as far as it knows.
QByteArray Station::Private::baseUrl() const
{
    const QString listening = statuses.value(ServiceId::Http).address;
    const QString port = listening.section(u':', -1);
    const QString address = network ? ipv4Text(network->address) : listening.section(u':', 0, -2);
    return "http://" + (address == "0.0.0.0"_L1 ? u"127.0.0.1"_s : address).toUtf8() + ':' + port.toUtf8();
}

void Station::exampleConfig(
    const Labels &labels, const DocumentEdit &edit, QObject *context, Reply<NodeConfig> reply)
{
    QUrlQuery query;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        query.addQueryItem(it.key(), *it);
    NodeConfigOrder order;
    order.boot.query = query.toString(QUrl::FullyEncoded).toUtf8();
    order.boot.baseUrl = d->baseUrl();
    order.renderer = d->fleet->renderer();
    order.nowMs = d->fleet->nowMs();
    const auto done = guarded<NodeConfig>(*this, context, std::move(reply));
    QThreadPool::globalInstance()->start([order, done, edit] { makeEdited(order, edit, done); });
}

void Station::nodeConfig(NodeId id, const DocumentEdit &edit, QObject *context, Reply<NodeConfig> reply)
{
    const auto done = guarded<NodeConfig>(*this, context, std::move(reply));
    auto found = d->fleet->bootOf(id);
    if (!found)
        return done(fail(ErrorCode::NotFound, u"There is no such node."_s));
    NodeConfigOrder order;
    std::tie(order.node, order.boot) = *std::move(found);
    if (order.boot.baseUrl.isEmpty())
        order.boot.baseUrl = d->baseUrl();
    order.renderer = d->fleet->renderer();
    order.secrets = d->fleet->secrets();
    order.nowMs = d->fleet->nowMs();
    const auto make = [done, edit](const NodeConfigOrder &whole) { makeEdited(whole, edit, done); };
    constexpr int kEventsLookedAt = 200;
    EventQuery query;
    query.node = id;
    query.kinds = {EventKind::BootScript, EventKind::ConfigServed};
    query.limit = kEventsLookedAt;
    d->store->events(query, [this, order, make](const Result<QList<Event>> &events) {
        readDocuments(*d->store, servedConfigs(events.value_or(QList<Event>())), 0,
            [order, make](const QList<ServedConfig> &served) {
                NodeConfigOrder whole = order;
                whole.served = served;
                QThreadPool::globalInstance()->start([whole, make] { make(whole); });
            });
    });
}

void Station::previewEdit(
    const DocumentEdit &edit, const LongWork &work, QObject *context, Reply<EditPreview> reply)
{
    EditPreviewMaker::Order order;
    order.before = d->fleet->renderer();
    order.edited = [edit, config = order.before->config()] { return withEdit(config->document(), edit); };
    order.nodes = [fleet = d->fleet.get()] { return fleet->boots(); };
    order.secrets = d->fleet->secrets();
    order.baseUrl = d->baseUrl();
    order.nowMs = d->fleet->nowMs();
    order.isCancelled
        = [asked = work.isCancelled, stopping = d->isStopping] { return *stopping || (asked && *asked); };
    order.progress = [this, guard = QPointer(context), tell = work.progress](int done, int total) {
        if (!tell)
            return;
        QMetaObject::invokeMethod(
            this,
            [guard, tell, done, total] {
                if (guard)
                    tell(done, total);
            },
            Qt::QueuedConnection);
    };
    order.done = guarded<EditPreview>(*this, context, std::move(reply));
    std::make_shared<EditPreviewMaker>(std::move(order))->start(*QThreadPool::globalInstance());
}

const QList<Preset> &Station::presets() const
{
    return provision::builtInPresets();
}

QList<ConfigRemark> Station::checkTemplate(const ConfigTemplate &configTemplate) const
{
    return BootRenderer::checkTemplate(configTemplate);
}

void Station::documentRevisions(int limit, QObject *context, Reply<QList<DocumentRevision>> reply)
{
    d->store->revisions(limit, guarded<QList<DocumentRevision>>(*this, context, std::move(reply)));
}

void Station::documentAt(qint64 revision, QObject *context, Reply<FleetDocument> reply)
{
    const auto done = guarded<FleetDocument>(*this, context, std::move(reply));
    d->store->document(revision, [done](const Result<AppliedDocument> &stored) {
        if (!stored)
            return done(tl::unexpected(stored.error()));
        QThreadPool::globalInstance()->start([done, yaml = stored->yaml.toUtf8()] {
            auto parsed = wire::parseFleetDocument(yaml, {});
            if (parsed)
                done(*std::move(parsed));
            else
                done(fail(ErrorCode::Malformed, wire::errorText(parsed.error())));
        });
    });
}

} // namespace roadstead::runtime
