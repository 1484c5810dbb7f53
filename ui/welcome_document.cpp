#include "ui/welcome_document.h"

#include "core/ipv4.h"
#include "core/literals.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace roadstead::ui {

namespace {

const QString kTemplate = uR"(variant: flatcar
version: 1.0.0
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - "{{.ssh_key}}"
)"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("Welcome", text);
}

template <typename T> QString freeId(const QList<T> &taken, const QString &wanted)
{
    QString id = wanted;
    const auto isTaken = [&taken, &id] {
        return std::any_of(taken.cbegin(), taken.cend(), [&id](const T &each) { return each.id == id; });
    };
    for (int number = 2; isTaken(); ++number)
        id = u"%1-%2"_s.arg(wanted).arg(number);
    return id;
}

} // namespace

FleetDocument withFirstBoot(const FleetDocument &document, const FirstBoot &boot)
{
    FleetDocument made = document;
    ConfigTemplate text;
    text.id = freeId(made.templates, u"base"_s);
    text.kind = TemplateKind::Butane;
    text.text = kTemplate;
    Profile profile;
    profile.id = freeId(made.profiles, u"flatcar"_s);
    profile.boot.kernel = u"/assets/"_s + boot.kernel;
    profile.boot.initrds = {u"/assets/"_s + boot.initrd};
    profile.boot.args = {u"initrd="_s + boot.initrd, u"flatcar.first_boot=1"_s,
        u"ignition.config.url={{.base_url}}/ignition?{{.request.raw_query}}"_s};
    profile.ignition = text.id;
    BootGroup group;
    group.id = freeId(made.groups, u"all"_s);
    group.profile = profile.id;
    group.metadata = {{u"ssh_key"_s, boot.sshKey.simplified()}};
    made.templates.append(text);
    made.profiles.append(profile);
    made.groups.append(group);
    return made;
}

QString sshKeyProblem(const QString &key)
{
    static const QRegularExpression shape(u"^(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-"
                                          u"ed25519|ecdsa-sha2-nistp256)@openssh\\.com) "
                                          "[A-Za-z0-9+/]{40,}={0,3}( .*)?$"_s);
    if (key.contains("PRIVATE KEY"_L1))
        return say(QT_TRANSLATE_NOOP("Welcome",
            "This is a private key, which stays where it is. Paste the public one, from the file that ends "
            "in .pub."));
    if (key.trimmed().contains(u'\n'))
        return say(QT_TRANSLATE_NOOP(
            "Welcome", "One key here, in one line. More can be added to the group template."));
    constexpr qsizetype kMaxKey = 10'000;
    if (key.size() > kMaxKey || !shape.match(key.simplified()).hasMatch())
        return say(QT_TRANSLATE_NOOP(
            "Welcome", "This is no public SSH key. One begins with ssh-ed25519, ssh-rsa or ecdsa-sha2-…"));
    return {};
}

QString bootFileProblem(const QString &name)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9_][A-Za-z0-9_.+/-]{0,200}$"_s);
    return shape.match(name).hasMatch() && !name.contains(".."_L1)
        ? QString()
        : say(QT_TRANSLATE_NOOP("Welcome",
            "A boot file is named as it stands in the folder: letters, digits, dots, dashes, and / for a "
            "folder in it."));
}

QString rangeProblem(const QString &first, const QString &last, const NetworkInterface &network)
{
    const std::optional<Ipv4> from = ipv4FromText(first.trimmed());
    const std::optional<Ipv4> to = ipv4FromText(last.trimmed());
    const std::optional<Ipv4> own = ipv4FromText(network.address);
    if (!from || !to)
        return say(
            QT_TRANSLATE_NOOP("Welcome", "The range needs two addresses such as 10.0.0.50 and 10.0.0.199."));
    const Ipv4 mask = ipv4Mask(network.prefixLength);
    if (!own || (*from & mask) != (*own & mask) || (*to & mask) != (*own & mask))
        return say(QT_TRANSLATE_NOOP("Welcome", "The range must lie in the network of %1: %2/%3."))
            .arg(network.name, network.address)
            .arg(network.prefixLength);
    if (*from > *to)
        return say(QT_TRANSLATE_NOOP("Welcome", "The first address must not be above the last one."));
    if (*from <= *own && *own <= *to)
        return say(QT_TRANSLATE_NOOP("Welcome", "The range holds this station's own address %1."))
            .arg(network.address);
    if ((*from & ~mask) == 0 || (*to | mask) == kIpv4Broadcast)
        return say(QT_TRANSLATE_NOOP(
            "Welcome", "The first and the last address of a network belong to no machine."));
    return {};
}

std::pair<QString, QString> proposedRange(const NetworkInterface &network)
{
    const std::optional<Ipv4> own = ipv4FromText(network.address);
    constexpr int kSmallest = 29; // below it there is no half to give
    if (!own || network.prefixLength < 8 || network.prefixLength > kSmallest)
        return {};
    const Ipv4 mask = ipv4Mask(network.prefixLength);
    const Ipv4 base = *own & mask;
    const Ipv4 half = (~mask >> 1) + 1;
    const Ipv4 last = (base | ~mask) - 1;
    const Ipv4 middle = base + half;
    // The own address splits the upper half: the larger part is proposed.
    if (*own < middle)
        return {ipv4Text(middle), ipv4Text(last)};
    return *own - middle > last - *own ? std::pair {ipv4Text(middle), ipv4Text(*own - 1)}
                                       : std::pair {ipv4Text(*own + 1), ipv4Text(last)};
}

} // namespace roadstead::ui
