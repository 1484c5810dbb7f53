#include "wire/omaha_message.h"

namespace roadstead::wire {

namespace {

/// Appends an attribute's value; what XML 1.0 §2.2 forbids as a character is left out.
void appendEscaped(QByteArray &out, const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    for (const char c : bytes) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&apos;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20)
                out += c;
        }
    }
}

void appendOffer(QByteArray &out, const OmahaOffer &offer)
{
    out += "<updatecheck status=\"ok\"><urls><url codebase=\"";
    appendEscaped(out, offer.codebase);
    out += "\"></url></urls><manifest version=\"";
    appendEscaped(out, offer.version);
    out += "\"><packages><package hash=\"";
    appendEscaped(out, offer.sha1);
    out += "\" name=\"";
    appendEscaped(out, offer.name);
    out += "\" size=\"";
    out += QByteArray::number(offer.sizeBytes);
    out += "\" required=\"true\"></package></packages><actions><action event=\"postinstall\" sha256=\"";
    appendEscaped(out, offer.sha256);
    // Without DisablePayloadBackoff the client waits up to 16 days after a failed payload.
    out += "\" DisablePayloadBackoff=\"true\"></action></actions></manifest></updatecheck>";
}

void appendApp(QByteArray &out, const OmahaAppReply &app)
{
    out += "<app appid=\"";
    appendEscaped(out, app.appId);
    out += "\" status=\"ok\">";
    if (app.hasPing)
        out += "<ping status=\"ok\"></ping>";
    if (app.check == OmahaCheck::NoUpdate)
        out += "<updatecheck status=\"noupdate\"></updatecheck>";
    else if (app.check == OmahaCheck::Update)
        appendOffer(out, app.offer);
    for (int i = 0; i < app.eventCount; ++i)
        out += app.areEventsStored ? "<event status=\"ok\"></event>" : "<event status=\"error\"></event>";
    out += "</app>";
}

} // namespace

QByteArray encode(const OmahaResponse &response)
{
    QByteArray out;
    out.reserve(512); // "nothing new" fits; an offer grows it
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<response protocol=\"3.0\" server=\"";
    appendEscaped(out, response.server);
    out += "\"><daystart elapsed_seconds=\"0\"></daystart>";
    for (const OmahaAppReply &app : response.apps)
        appendApp(out, app);
    out += "</response>";
    return out;
}

} // namespace roadstead::wire
