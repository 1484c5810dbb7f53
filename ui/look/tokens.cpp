#include "ui/look/tokens.h"

namespace roadstead::ui {

namespace {

QColor hex(QRgb value)
{
    return QColor::fromRgb(value);
}

} // namespace

const Tokens &darkTokens()
{
    static const Tokens dark {
        .isDark = true,
        .chrome = hex(0x12151a),
        .page = hex(0x171b21),
        .raised = hex(0x1e232b),
        .hover = hex(0x272d37),
        .sunken = hex(0x0f1216),
        .text = hex(0xe7eaef),
        .muted = hex(0xa1abb8),
        .faint = hex(0x77828f),
        .border = hex(0x2c333d),
        .control = hex(0x6e7a89),
        .accent = hex(0x5aa9f0),
        .accentFill = hex(0x1d6fb5),
        .onAccent = hex(0xffffff),
        .dangerFill = hex(0xc23e42),
        .focus = hex(0x8cc8fa),
        .selection = hex(0x1b3f60),
        .onSelection = hex(0xffffff),
        .tipBg = hex(0xe7eaef),
        .tipText = hex(0x14181d),
        .tipMuted = hex(0x4d5764),
        .tipAccent = hex(0x0f5ea3),
        .states = {{
            {hex(0x6ee0ae), hex(0x12362a)},
            {hex(0x4fa3ee), hex(0x15304a)},
            {hex(0xf0c23c), hex(0x3a2f12)},
            {hex(0xff6b6b), hex(0x45201f)},
            {hex(0x8f9aa8), hex(0x272d37)},
            {hex(0xe2ccff), hex(0x33264a)},
        }},
        .series = {hex(0x4f9fe6), hex(0xf0c25e), hex(0x2f8f7a), hex(0xeb8fb4), hex(0x8466d6), hex(0x9fd8a0),
            hex(0xc4623a), hex(0xdfe5ec)},
    };
    return dark;
}

const Tokens &lightTokens()
{
    static const Tokens light {
        .isDark = false,
        .chrome = hex(0xeceff3),
        .page = hex(0xf6f8fa),
        .raised = hex(0xffffff),
        .hover = hex(0xe6eaf0),
        .sunken = hex(0xeef1f5),
        .text = hex(0x1a2028),
        .muted = hex(0x525d6b),
        .faint = hex(0x6b7683),
        .border = hex(0xd9dfe6),
        .control = hex(0x77828f),
        .accent = hex(0x0f66ad),
        .accentFill = hex(0x0f66ad),
        .onAccent = hex(0xffffff),
        .dangerFill = hex(0xb8282f),
        .focus = hex(0x0f66ad),
        .selection = hex(0xd2e5f7),
        .onSelection = hex(0x0d1b28),
        .tipBg = hex(0x1f2630),
        .tipText = hex(0xf3f5f8),
        .tipMuted = hex(0xb3bdc9),
        .tipAccent = hex(0x7dbdf5),
        .states = {{
            {hex(0x0b6b45), hex(0xdcf3e7)},
            {hex(0x0f69b3), hex(0xdfedfa)},
            {hex(0x7a5600), hex(0xfbf0d2)},
            {hex(0xc41e4a), hex(0xfde4e3)},
            {hex(0x5f6a77), hex(0xe9edf2)},
            {hex(0x4c1d95), hex(0xefe5fb)},
        }},
        .series = {hex(0x1b6fb5), hex(0xa06800), hex(0x0d5c4b), hex(0xcc4c82), hex(0x4b2fa0), hex(0x2f8a45),
            hex(0x7a2f0c), hex(0x727e8c)},
    };
    return light;
}

const MarkColors &Tokens::of(NodeState state) const
{
    return states.at(static_cast<std::size_t>(state));
}

MarkColors Tokens::of(Severity severity) const
{
    switch (severity) {
    case Severity::Quiet:
        return {muted, of(NodeState::Missing).tint};
    case Severity::Info:
        return of(NodeState::Updating);
    case Severity::Good:
        return of(NodeState::Up);
    case Severity::Warn:
        return of(NodeState::Waiting);
    case Severity::Error:
        return of(NodeState::Failed);
    }
    return {muted, of(NodeState::Missing).tint};
}

QColor Tokens::buttonEdge() const
{
    return mixed(border, control, 0.5);
}

QColor Tokens::rowLine() const
{
    return mixed(raised, border, 0.6);
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {channel(under.red(), over.red()), channel(under.green(), over.green()),
        channel(under.blue(), over.blue())};
}

} // namespace roadstead::ui
