#pragma once

#include "provision/template_parser.h"

namespace roadstead::provision {

/// The templates that may call one another by name.
class TemplateSet
{
public:
    TemplateSet(QByteArray name, TemplateTrees trees)
        : m_name(std::move(name))
        , m_trees(std::move(trees))
    {
    }

    /// Of the template that was parsed, as opposed to the auxiliary ones.
    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] const TemplateTrees &trees() const { return m_trees; }
    /// nullptr when there is none.
    [[nodiscard]] const TemplateTree *find(const QByteArray &name) const
    {
        const auto place = m_trees.find(name);
        return place == m_trees.end() ? nullptr : &place->second;
    }

private:
    QByteArray m_name;
    TemplateTrees m_trees;
};

} // namespace roadstead::provision
