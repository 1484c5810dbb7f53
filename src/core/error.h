#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace roadstead {

/// What kind of failure an Error is: the part that code branches on.
enum class ErrorCode
{
    Truncated, ///< bytes ended inside a value
    Malformed, ///< bytes or text do not follow their grammar
    Unsupported, ///< well-formed, but not something this program does
    TooLarge, ///< past a named limit
    NotFound,
    Conflict, ///< the state has changed meanwhile, or is held by somebody else
    Denied, ///< no permission, or a wrong token
    Unavailable, ///< a resource is not there now: disk full, port in use, store closed
    Invalid, ///< a value that is well-formed but not allowed
    Cancelled,
};

/// A failure that the world can cause. `message` is a whole sentence for a person: what, where, what to do.
/// `line` and `column` count from 1; 0 means that the error has no place in a text.
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    QString message;
    int line = 0;
    int column = 0;

    bool operator==(const Error &) const = default;
};

template <typename T> using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::Truncated, u"…"_s);` in a function that returns any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message, int line = 0, int column = 0)
{
    return tl::unexpected<Error>(Error {code, std::move(message), line, column});
}

} // namespace roadstead
