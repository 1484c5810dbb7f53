#include "services/boot_renderer.h"

#include "core/literals.h"
#include "services/boot_refusal.h"

namespace roadstead::services {

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
        for (const provision::Template &part : *templates) {
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

BootAnswer BootRenderer::ipxe(const BootQuestion &question) const
{
    BootAnswer answer;
    Found found;
    if (!find(question, answer, found))
        return answer;
    if (!found.profile->profile->ipxe.isEmpty()) {
        if (render(found.profile->profile->ipxe, "iPXE", found, answer) && !answer.body.startsWith("#!ipxe"))
            answer.body.prepend("#!ipxe\n");
        return answer;
    }
    QList<QByteArray> images;
    QList<QByteArray> args;
    if (!renderBoot(found, answer, images, args))
        return answer;
    answer.body = "#!ipxe\nkernel " + images.takeFirst();
    for (const QByteArray &arg : std::as_const(args))
        answer.body += ' ' + arg;
    answer.body += '\n';
    for (const QByteArray &initrd : std::as_const(images))
        answer.body += "initrd " + initrd + '\n';
    answer.body += "boot\n";
    return answer;
}

BootAnswer BootRenderer::grub(const BootQuestion &question) const
{
    BootAnswer answer;
    Found found;
    if (!find(question, answer, found))
        return answer;
    if (!found.profile->profile->grub.isEmpty()) {
        (void)render(found.profile->profile->grub, "GRUB", found, answer);
        return answer;
    }
    QList<QByteArray> images;
    QList<QByteArray> args;
    if (!renderBoot(found, answer, images, args))
        return answer;
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
    return answer;
}

} // namespace roadstead::services
