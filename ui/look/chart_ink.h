#pragma once

#include "core/node_summary.h"
#include "ui/look/tokens.h"

namespace roadstead::ui {

/// A colour by its role in a chart, a bar or their legend; resolved at each paint.
struct ChartInk
{
    enum class Of : unsigned char
    {
        Series, ///< number: place in Tokens::series
        State, ///< number: NodeState
        Muted,
        Idle, ///< what has not begun
    };
    Of of = Of::Muted;
    int number = 0;

    [[nodiscard]] static ChartInk series(int number) { return {Of::Series, number}; }
    [[nodiscard]] static ChartInk state(NodeState state) { return {Of::State, static_cast<int>(state)}; }
    [[nodiscard]] QColor color(const Tokens &tokens) const
    {
        switch (of) {
        case Of::Series:
            return tokens.series.at(static_cast<std::size_t>(number));
        case Of::State:
            return tokens.of(static_cast<NodeState>(number)).mark;
        case Of::Muted:
            return tokens.muted;
        case Of::Idle:
            return mixed(tokens.raised, tokens.control, 0.5);
        }
        return tokens.muted;
    }

    bool operator==(const ChartInk &) const = default;
};

} // namespace roadstead::ui
