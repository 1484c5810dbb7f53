// CPU time of one rendering, and of what follows until a node can have it, single-threaded: bench_template
// [RENDERINGS]
#include "core/literals.h"
#include "provision/butane.h"
#include "provision/clc.h"
#include "provision/cloud_config.h"
#include "provision/ignition.h"
#include "provision/template_engine.h"

#include <QTextStream>

#include <algorithm>
#include <array>
#include <ctime>

using namespace roadstead;
using namespace roadstead::provision;

namespace {

double cpuMicroseconds()
{
    timespec now {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

Value bootData(int nodeCount)
{
    ValueMap request {{"query", ValueMap {{"mac", QByteArray("52-54-00-99-00-01")}}},
        {"raw_query", QByteArray("mac=52-54-00-99-00-01&uuid=4c4c4544-0042-3010-8050-b7c04f4d3232")}};
    ValueList nodes;
    for (int node = 0; node < nodeCount; ++node)
        nodes.push_back(ValueMap {{"name", QByteArray("node-" + QByteArray::number(node))},
            {"ip", QByteArray("10.0.0." + QByteArray::number(node))}, {"port", 2380 + node}});
    return ValueMap {{"base_url", QByteArray("http://boot.example.com:8080")}, {"etcd", true},
        {"nodes", nodes}, {"request", request},
        {"ssh_key", QByteArray("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI core@example.com")}};
}

/// About 10 kB of Butane: per node a file with its address.
QByteArray butaneTemplate()
{
    return "variant: flatcar\nversion: 1.1.0\npasswd:\n  users:\n    - name: core\n      "
           "ssh_authorized_keys:\n"
           "        - {{.ssh_key}}\nstorage:\n  files:\n{{- range $i, $node := .nodes}}\n"
           "    - path: /etc/cluster/{{$node.name}}.conf\n      mode: 0644\n      contents:\n        inline: "
           "|\n"
           "          NUMBER={{$i}}\n          ADDRESS={{$node.ip}}:{{$node.port}}\n"
           "          {{- if eq $node.name \"node-3\"}}\n          LEADER=yes\n          {{- else}}\n"
           "          LEADER=no\n          {{- end}}\n          PEERS={{printf \"%s=http://%s:%d\" "
           "$node.name "
           "$node.ip $node.port}}\n          URL={{$.base_url}}/metadata?{{$.request.raw_query}}\n{{- "
           "end}}\n";
}

void measure(QTextStream &out, const QString &what, const QByteArray &text, int renderings)
{
    const Value data = bootData(40);
    double started = cpuMicroseconds();
    Result<Template> parsed = Template::parse(what, text);
    for (int round = 1; round < renderings / 10; ++round)
        parsed = Template::parse(what, text);
    const double parsing = (cpuMicroseconds() - started) / (renderings / 10);
    qsizetype bytes = 0;
    started = cpuMicroseconds();
    for (int round = 0; round < renderings; ++round)
        bytes += parsed->execute(data).value_or(QByteArray()).size();
    const double rendering = (cpuMicroseconds() - started) / renderings;
    out << what << ": parse " << parsing << " us, render " << rendering << " us, " << bytes / renderings
        << " bytes\n";
}

/// Microseconds, of many short spells: a host that is shared slows some of them down.
struct Times
{
    double usual = 0; ///< the median
    double least = 0;
};

QTextStream &operator<<(QTextStream &out, const Times &times)
{
    return out << times.usual << " us (least " << times.least << ')';
}

template <typename Work> Times timesOf(int rounds, Work work)
{
    constexpr int kSpells = 41;
    std::array<double, kSpells> spells {};
    const int each = std::max(1, rounds / kSpells);
    for (double &spell : spells) {
        const double started = cpuMicroseconds();
        for (int round = 0; round < each; ++round)
            work();
        spell = (cpuMicroseconds() - started) / each;
    }
    std::ranges::sort(spells);
    return {spells[kSpells / 2], spells.front()};
}

/// From the template to the config that the node gets.
void measureConfigs(QTextStream &out, int rounds)
{
    const Value data = bootData(30);
    const Result<Template> parsed = Template::parse(u"butane"_s, butaneTemplate());
    const QByteArray butane = parsed->execute(data).value_or(QByteArray());
    const QByteArray ignition = translateButane(butane).json;
    const Times whole = timesOf(rounds, [&] {
        if (translateButane(parsed->execute(data).value_or(QByteArray())).error)
            std::abort();
    });
    const Times translating = timesOf(rounds, [&] { (void)translateButane(butane); });
    const Times checking = timesOf(rounds, [&] { (void)checkIgnition(ignition); });
    QByteArray clc = butane;
    clc.replace("variant: flatcar\nversion: 1.1.0\n", "");
    const Times clcTimes = timesOf(rounds, [&] { (void)translateClc(clc); });
    QByteArray cloud = "#cloud-config\nwrite_files:\n";
    for (int file = 0; file < 40; ++file)
        cloud += "  - path: /etc/cluster/" + QByteArray::number(file)
            + "\n    permissions: 0644\n    content: |\n      " + QByteArray(190, 'x') + '\n';
    const Times cloudTimes = timesOf(rounds, [&] { (void)checkCloudConfig(cloud); });
    out << "butane of " << butane.size() << " bytes: render and translate " << whole << ", translate "
        << translating << "; check its Ignition of " << ignition.size() << " bytes " << checking << '\n'
        << "the same as a Container Linux Config: translate " << clcTimes << '\n'
        << "cloud-config of " << cloud.size() << " bytes: check " << cloudTimes << '\n';
}

} // namespace

int main(int argc, char **argv)
{
    const int renderings = argc > 1 ? std::max(10, QByteArray(argv[1]).toInt()) : 100'000;
    QTextStream out(stdout);
    measure(out, u"kernel argument"_s, "ignition.config.url={{.base_url}}/ignition?{{.request.raw_query}}",
        renderings);
    measure(out, u"if and printf"_s, "{{if .etcd}}{{printf \"%s:%d\" .base_url 4001}}{{else}}none{{end}}",
        renderings);
    measure(out, u"butane of 10 kB"_s, butaneTemplate(), std::max(10, renderings / 100));
    measureConfigs(out, std::max(10, renderings / 100));
    return 0;
}
