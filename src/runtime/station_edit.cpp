#include "runtime/station_private.h"

#include "core/literals.h"
#include "core/node_edits.h"
#include "runtime/command_history.h"
#include "runtime/document_file.h"
#include "wire/fleet_document.h"

namespace roadstead::runtime {

namespace {
constexpr std::size_t kMaxWaitingEdits = 200;
} // namespace

Station::Private::PreparedDocument Station::Private::prepared(FleetDocument document, qint64 revision)
{
    for (ConfigTemplate &configTemplate : document.templates)
        configTemplate.file.clear(); // the text is kept with the document
    PreparedDocument made;
    made.yaml = QString::fromUtf8(wire::encodeFleetDocument(document));
    made.config = std::make_shared<const FleetConfig>(std::move(document), revision);
    made.renderer = std::make_shared<const services::BootRenderer>(made.config);
    return made;
}

void Station::Private::commitDocument(
    FleetDocument document, const QJsonObject &history, const Reply<void> &reply)
{
    PreparedDocument made = prepared(std::move(document), revision + 1);
    made.moves = fleet->movesBetween(*fleet->config(), *made.config, history.value(u"who"_s).toString());
    commitPrepared(made, history, reply);
}

void Station::Private::commitPrepared(
    const PreparedDocument &made, const QJsonObject &history, const Reply<void> &reply)
{
    const FleetConfigPtr config = made.config;
    revision = config->revision();
    const FleetConfigPtr before = fleet->config();
    ChangeSet changes;
    changes.document
        = AppliedDocument {revision, fleet->nowMs(), history.value(u"who"_s).toString(), made.yaml};
    Event event;
    event.atMs = fleet->nowMs();
    event.kind = EventKind::ConfigApplied;
    event.detail = history;
    event.detail.insert(u"revision"_s, revision);
    event.detail.insert(u"profiles"_s, config->document().profiles.size());
    event.detail.insert(u"groups"_s, config->document().groups.size());
    event.detail.insert(u"clusters"_s, config->document().clusters.size());
    if (const QStringList unset = unsetNames(config->document()); !unset.isEmpty()) {
        event.severity = Severity::Warn;
        event.detail.insert(u"unset_secrets"_s, unset.join(u", "_s));
    }
    changes.events = made.moves;
    changes.events.insert(changes.events.begin(), std::move(event));
    // In force at once; a commit that fails takes it back and says so.
    fleet->setConfig(config, made.renderer);
    publishDhcpSettings();
    store->commit(std::move(changes), [this, reply, before, config](const Result<void> &stored) {
        QMetaObject::invokeMethod(&q, [this, reply, before, config, stored] {
            if (!stored) {
                fleet->setConfig(before);
                publishDhcpSettings();
            }
            followTokens();
            Q_EMIT q.configChanged();
            if (before->document().lockGroups != config->document().lockGroups
                || before->document().reboots != config->document().reboots)
                Q_EMIT q.locksChanged();
            reply(stored);
        });
    });
}

void Station::Private::moveNodes(const FleetCommand &command, const Reply<void> &reply)
{
    QList<NodeSummary> nodes;
    for (const NodeId id : command.nodes) {
        if (const auto node = fleet->summary(id))
            nodes.append(*node);
    }
    const FleetConfigPtr now = fleet->config();
    const auto moved = movedNodes(*now, nodes, command.target);
    if (!moved)
        return answer<void>(reply, tl::unexpected(moved.error()));
    FleetCommand edit = command;
    edit.kind = FleetCommand::Kind::EditDocument;
    edit.edit = editBetween(now->document(), *moved);
    if (edit.what.isEmpty())
        edit.what = u"move"_s;
    if (edit.subject.isEmpty())
        edit.subject = command.target;
    editDocument(edit, reply);
}

void Station::Private::editDocument(const FleetCommand &command, const Reply<void> &reply)
{
    if (edits.size() >= kMaxWaitingEdits)
        return answer<void>(reply,
            fail(ErrorCode::Unavailable, u"Too many edits wait to be carried out; try again in a moment."_s));
    edits.push_back({command, reply});
    if (edits.size() == 1)
        runNextEdit();
}

void Station::Private::runNextEdit()
{
    if (edits.empty())
        return;
    // All that grows with the document is done in the background.
    const FleetConfigPtr base = fleet->config();
    inPool(
        editPool,
        [base, command = edits.front().command, folder = assets->folder(), next = revision + 1,
            live = fleet.get()]() -> Result<PreparedDocument> {
            auto edited = editedDocument(base->document(), command.edit, *folder);
            if (!edited)
                return tl::unexpected(edited.error());
            if (*edited == base->document())
                return PreparedDocument(); // nothing is left to do
            PreparedDocument made = prepared(*std::move(edited), next);
            made.moves = live->movesBetween(*base, *made.config, command.who);
            return made;
        },
        [this, base](const Result<PreparedDocument> &edited) {
            if (fleet->config() == base)
                endEdit(edited);
            else
                runNextEdit(); // a whole document was applied meanwhile
        });
}

void Station::Private::endEdit(const Result<PreparedDocument> &edited)
{
    const auto end = [this](const Result<void> &done) {
        const Reply<void> reply = std::move(edits.front().reply);
        edits.pop_front();
        reply(done);
        runNextEdit();
    };
    if (!edited)
        end(tl::unexpected(edited.error()));
    else if (!edited->config)
        end({});
    else
        keepTokens(edited->config->document(),
            [this, made = *edited, end, base = fleet->config()](const Result<void> &kept) {
                if (!kept)
                    end(kept);
                else if (fleet->config() != base)
                    runNextEdit(); // a whole document was applied meanwhile
                else
                    commitPrepared(made, historyOf(edits.front().command), end);
            });
}

} // namespace roadstead::runtime
