#include "services/boot_refusal.h"

#include "core/literals.h"

namespace roadstead::services {

void refuse(
    BootAnswer &answer, int status, const char *rule, const QStringList &inputs, const QString &sentence)
{
    answer.status = status;
    answer.verdict.isGood = false;
    answer.verdict.answer = u"failed"_s;
    for (Reason &reason : answer.verdict.reasons) {
        if (reason.outcome == Outcome::Decided)
            reason.outcome = Outcome::Passed;
    }
    answer.verdict.tried(rule, Outcome::Decided, inputs);
    answer.failure = sentence;
    answer.contentType = "text/plain; charset=utf-8";
    if (answer.rendered.isEmpty())
        answer.rendered = answer.body;
    answer.body = sentence.toUtf8() + '\n';
}

QString placeText(const Error &error)
{
    return error.line > 0 ? u"line %1, column %2: %3"_s.arg(error.line).arg(error.column).arg(error.message)
                          : error.message;
}

provision::ExecuteOptions executeOptions()
{
    provision::ExecuteOptions options;
    options.missingKey = provision::MissingKey::Error;
    return options;
}

} // namespace roadstead::services
