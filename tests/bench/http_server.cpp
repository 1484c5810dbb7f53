// The HTTP server with the answers that http_bench.sh compares: http_server ADDRESS PORT FOLDER PREFIX
//   GET /hello   a small text from memory         GET /page    1 KiB from memory
//   POST /check  900 bytes for a body of 1.6 KiB  GET PREFIX…  files of FOLDER
//   GET /later   a small text, suspended and answered by another thread at once
#include "core/literals.h"
#include "services/asset_routes.h"
#include "services/http_server.h"

#include <QCoreApplication>
#include <QTextStream>

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

using namespace roadstead;
using namespace roadstead::services;

namespace {

/// Stands for the writer: answers what has queued up since it last looked.
class Answerer
{
public:
    Answerer()
        : m_thread([this] { run(); })
    {
    }
    Answerer(const Answerer &) = delete;
    Answerer &operator=(const Answerer &) = delete;
    ~Answerer()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isStopping = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    void add(HttpResponder responder)
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(responder));
        m_wake.notify_one();
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_isStopping) {
            m_wake.wait(lock, [this] { return m_isStopping || !m_queue.empty(); });
            const auto batch = std::exchange(m_queue, {});
            lock.unlock();
            for (const HttpResponder &responder : batch)
                responder(HttpResponse::text("committed\n"));
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<HttpResponder> m_queue;
    bool m_isStopping = false;
    std::thread m_thread;
};

void addRoutes(HttpServer &server, Answerer &answerer)
{
    server.route(
        HttpMethod::Get, "/hello", [](const HttpRequest &) { return HttpResponse::text("hello\n"); });
    server.route(HttpMethod::Get, "/page",
        [page = QByteArray(1024, 'p')](const HttpRequest &) { return HttpResponse::text(page); });
    server.route(HttpMethod::Post, "/check", [](const HttpRequest &request) {
        return HttpResponse::xml(QByteArray(request.body.isEmpty() ? 0 : 900, 'x'));
    });
    server.route(HttpMethod::Get, "/later", [&answerer](const HttpRequest &) {
        return HttpReply::later([&answerer](HttpResponder responder) { answerer.add(std::move(responder)); });
    });
}

} // namespace

int main(int argc, char **argv)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5) {
        QTextStream(stderr) << "usage: http_server ADDRESS PORT FOLDER PREFIX\n";
        return 2;
    }
    Answerer answerer;
    HttpServer server;
    addRoutes(server, answerer);
    addAssetRoutes(
        server, arguments[4].toUtf8(), std::make_shared<const AssetFolder>(QStringList {arguments[3]}));
    const auto started = server.start(arguments[1], arguments[2].toUShort());
    if (!started) {
        QTextStream(stderr) << started.error().message << '\n';
        return 1;
    }
    QTextStream(stdout) << "ready http=" << arguments[1] << ':' << server.port() << Qt::endl;
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
    return 0;
}
