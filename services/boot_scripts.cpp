#include "core/literals.h"
#include "services/boot_refusal.h"

// BootRenderer: what boot loaders are given.

namespace roadstead::services {

using provision::Template;

namespace {

/// A line of a boot script ends at a line break; a value from a query must not begin another command.
bool hasLineBreak(const QByteArray &text)
{
    return text.contains('\n') || text.contains('\r');
}

} // namespace

bool BootRenderer::renderBoot(
    const Found &found, BootAnswer &answer, QList<QByteArray> &images, QList<QByteArray> &args) const
{
    if (found.profile->profile->boot.kernel.isEmpty()) {
        refuse(answer, 404, "boot.no_kernel", {answer.profile},
            u"Roadstead: profile %1 has neither a kernel nor a template for this boot loader."_s.arg(
                answer.profile));
        return false;
    }
    for (const auto &[templates, out] :
        {std::pair {&found.profile->kernelAndInitrds, &images}, {&found.profile->args, &args}}) {
        for (const Template &part : *templates) {
            const auto text = part.execute(found.data, executeOptions());
            if (text && !hasLineBreak(*text)) {
                out->append(*text);
                continue;
            }
            const QString reason = text ? u"the value holds a line break"_s : placeText(text.error());
            refuse(answer, 500, "boot.template_failed", {answer.profile, reason},
                u"Roadstead: the boot arguments of profile %1 failed: %2."_s.arg(answer.profile, reason));
            return false;
        }
    }
    return true;
}

BootAnswer BootRenderer::script(const BootQuestion &question, Write write) const
{
    BootAnswer answer;
    Found found;
    if (!find(question, answer, found))
        return answer;
    const BootAnswer start = found.secrets ? answer : BootAnswer();
    (this->*write)(found, answer);
    if (!found.secrets)
        return answer;
    QStringList used;
    for (const QString &name : found.secrets->names) {
        BootAnswer without = start;
        Found other = found;
        other.data = dataWith(found.data, *found.secrets,
            [&name](const QString &each) { return each == name ? QJsonValue(QString()) : maskOf(each); });
        (this->*write)(other, without);
        if (without.body != answer.body || without.status != answer.status)
            used.append(name);
    }
    if (used.isEmpty())
        return answer;
    const QString names = used.join(u", "_s);
    const QString where = answer.templateId.isEmpty() ? answer.profile : answer.templateId;
    answer = start;
    answer.templateId = where == answer.profile ? QString() : where;
    refuse(answer, 500, "boot.secret_in_script", {where, names},
        u"Roadstead: “%1” reads the secret %2, and a boot script is given none: everyone on the machine can read its kernel's arguments. Read it in an Ignition, cloud-config or generic template."_s
            .arg(where, names));
    return answer;
}

BootAnswer BootRenderer::ipxe(const BootQuestion &question) const
{
    return script(question, &BootRenderer::writeIpxe);
}

void BootRenderer::writeIpxe(const Found &found, BootAnswer &answer) const
{
    if (!found.profile->profile->ipxe.isEmpty()) {
        if (render(found.profile->profile->ipxe, "iPXE", found, answer) && !answer.body.startsWith("#!ipxe"))
            answer.body.prepend("#!ipxe\n");
        return;
    }
    QList<QByteArray> images;
    QList<QByteArray> args;
    if (!renderBoot(found, answer, images, args))
        return;
    answer.body = "#!ipxe\nkernel " + images.takeFirst();
    for (const QByteArray &arg : std::as_const(args))
        answer.body += ' ' + arg;
    answer.body += '\n';
    for (const QByteArray &initrd : std::as_const(images))
        answer.body += "initrd " + initrd + '\n';
    answer.body += "boot\n";
}

BootAnswer BootRenderer::grub(const BootQuestion &question) const
{
    return script(question, &BootRenderer::writeGrub);
}

void BootRenderer::writeGrub(const Found &found, BootAnswer &answer) const
{
    if (!found.profile->profile->grub.isEmpty()) {
        (void)render(found.profile->profile->grub, "GRUB", found, answer);
        return;
    }
    QList<QByteArray> images;
    QList<QByteArray> args;
    if (!renderBoot(found, answer, images, args))
        return;
    const QByteArray kernel = images.takeFirst();
    answer.body = "default=0\nfallback=1\ntimeout=1\n";
    for (const auto &[title, linux, initrd] :
        {std::tuple {"EFI", "linuxefi", "initrdefi"}, {"BIOS", "linux", "initrd"}}) {
        answer.body += "menuentry \"" + answer.profile.toUtf8() + " (" + title + ")\" {\n" + linux + " \""
            + kernel + '"';
        for (const QByteArray &arg : std::as_const(args))
            answer.body += ' ' + arg;
        answer.body += QByteArray("\n") + initrd;
        for (const QByteArray &image : std::as_const(images))
            answer.body += " \"" + image + '"';
        answer.body += "\n}\n";
    }
}

} // namespace roadstead::services
