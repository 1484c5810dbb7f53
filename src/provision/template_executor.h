#pragma once

#include "provision/template_functions.h"
#include "provision/template_nodes.h"
#include "provision/template_set.h"

#include <QVarLengthArray>

#include <string>

namespace roadstead::provision {

/// One execution of a template. After the first failure every step returns at once, and run() answers the
/// error. The walk over blocks is in template_executor.cpp, expressions are in template_expressions.cpp,
/// calls of functions in template_calls.cpp.
class TemplateExecutor
{
public:
    TemplateExecutor(const TemplateSet &set, const ExecuteOptions &options)
        : m_set(set)
        , m_options(options)
    {
    }

    [[nodiscard]] Result<QByteArray> run(const Value &data);

private:
    /// How a list of nodes ended.
    enum class Flow
    {
        Next,
        Break,
        Continue
    };

    struct Variable
    {
        QByteArrayView name;
        Operand value;
    };

    using Arguments = std::span<const NodePointer>; ///< of a command, the first being what is called
    using Values = QVarLengthArray<Operand, 4>;

    /// Counts one level of nesting, and one step.
    class Level
    {
    public:
        explicit Level(TemplateExecutor &executor)
            : m_executor(executor)
        {
            m_executor.enterLevel();
        }
        ~Level() { --m_executor.m_depth; }
        Level(const Level &) = delete;
        Level &operator=(const Level &) = delete;

    private:
        TemplateExecutor &m_executor;
    };

    Flow walkList(const Operand &dot, const ListNode &list);
    Flow walk(const Operand &dot, const Node &node);
    Flow walkIfOrWith(const Operand &dot, const BranchNode &branch);
    Flow walkRange(const Operand &dot, const BranchNode &range);
    bool walkItem(const BranchNode &range, Operand index, const Operand &item);
    void walkTemplateCall(const Operand &dot, const TemplateCallNode &call);
    void writeValue(const Node &place, const Operand &operand);
    void write(QByteArrayView text);
    [[nodiscard]] qsizetype outputSize() const { return static_cast<qsizetype>(m_output.size()); }

    Operand evaluatePipeline(const Operand &dot, const PipelineNode &pipeline);
    Operand evaluateCommand(const Operand &dot, const CommandNode &command, const Operand *last);
    Operand evaluateVariable(const VariableNode &variable, Arguments arguments, const Operand *last);
    Operand evaluateChain(
        const Operand &dot, const ChainNode &chain, Arguments arguments, const Operand *last);
    Operand evaluateFields(const Operand &receiver, std::span<const QByteArray> names, bool hasArguments);
    const Value *evaluateField(
        const Value *receiver, bool isInterface, const QByteArray &name, bool hasArguments);
    Operand evaluateConstant(const ConstantNode &constant);
    bool refuseArguments(Arguments arguments, const Operand *last);

    Operand callFunction(const Operand &dot, const IdentifierNode &function, const Node &command,
        Arguments arguments, const Operand *last);
    Operand callBuiltin(const Operand &dot, const Builtin &builtin, const Node &command, Arguments arguments,
        const Operand *last);
    Operand callCustom(const Operand &dot, const IdentifierNode &identifier, const TemplateFunction &function,
        const Node &command, Arguments arguments, const Operand *last);
    Operand callAndOr(const Operand &dot, const Builtin &builtin, Arguments arguments, const Operand *last);
    bool collectArguments(Values &values, const Operand &dot, QByteArrayView name,
        const std::vector<ParameterType> &parameters, bool isVariadic, Arguments arguments,
        const Operand *last);
    Operand evaluateArgument(const Operand &dot, const Node &node, ParameterType type);
    Operand evaluateOperand(const Operand &dot, const Node &node);
    Operand checkType(Operand operand, ParameterType type);

    Operand *findVariable(QByteArrayView name);
    void popVariables(qsizetype count) { m_variables.resize(static_cast<std::size_t>(count)); }
    void enterLevel()
    {
        if (++m_depth > m_options.limits.maximumDepth)
            refuseDepth();
        charge(1);
    }
    void refuseDepth();
    void charge(qint64 steps)
    {
        m_steps += steps;
        if (m_steps > m_options.limits.maximumSteps)
            refuseSteps();
    }
    void refuseSteps();
    Operand refuse(const QByteArray &message, ErrorCode code = ErrorCode::Invalid);
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    const TemplateSet &m_set;
    const ExecuteOptions &m_options;
    std::string m_output;
    std::vector<Variable> m_variables;
    const TemplateTree *m_tree = nullptr; ///< being walked
    const QByteArray *m_treeName = nullptr;
    const Node *m_place = nullptr; ///< being evaluated
    qint64 m_steps = 0;
    int m_depth = 0;
    bool m_hasFailed = false;
    Error m_error;
};

} // namespace roadstead::provision
