#pragma once

#include "core/edit_preview.h"
#include "runtime/fleet_state.h"

#include <atomic>
#include <functional>
#include <mutex>

class QThreadPool;

namespace roadstead::runtime {

/// What an edit would change for each node: renders all of them by the old and the new document, in two
/// threads. What cannot come out differently (the same group, profile and templates) is not rendered. Made in
/// any thread, and kept alive by its work.
class EditPreviewMaker : public std::enable_shared_from_this<EditPreviewMaker>
{
public:
    using Nodes = std::vector<std::pair<Node, FleetState::LastBoot>>;
    struct Order
    {
        std::shared_ptr<const services::BootRenderer> before;
        std::function<Result<FleetDocument>()> edited; ///< asked in the background
        std::function<Nodes()> nodes; ///< likewise
        SecretSnapshotPtr secrets;
        QByteArray baseUrl; ///< for nodes that have not booted yet
        qint64 nowMs = 0;
        std::function<bool()> isCancelled; ///< any thread
        std::function<void(int done, int total)> progress; ///< any thread, at most ten times a second
        std::function<void(Result<EditPreview>)> done; ///< any thread, once
    };
    explicit EditPreviewMaker(Order order);
    ~EditPreviewMaker();

    void start(QThreadPool &pool);

    static constexpr std::size_t kMaxEffects = 500; ///< kinds of changes whose text is kept

private:
    class Worker;

    void prepare(QThreadPool &pool);
    void work();
    void finish();
    void tellProgress();

    const Order m_order;
    std::shared_ptr<const services::BootRenderer> m_after;
    Nodes m_nodes;
    std::atomic<std::size_t> m_next = 0; ///< of m_nodes
    std::atomic<int> m_done = 0;
    std::atomic<int> m_workers = 0;
    std::atomic<qint64> m_toldMs = -1000;
    std::mutex m_mutex; ///< guards what follows
    std::vector<std::unique_ptr<Worker>> m_finished;
};

} // namespace roadstead::runtime
