#pragma once

#include "core/error.h"
#include "provision/config_report.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace roadstead::provision {

/// One entry of a folder's tree.
struct LocalEntry
{
    enum class Kind : quint8
    {
        File,
        Folder,
        Link,
        Other
    };

    QByteArray path; ///< below the folder that was asked for; empty: that folder
    Kind kind = Kind::File;
    bool isExecutable = false; ///< a file with any x bit
    QByteArray target; ///< of a link, as it is written
};

/// The folder that `local` and `trees` of a config read from. Paths are relative, clean and never begin with
/// "..".
class LocalFiles
{
public:
    LocalFiles() = default;
    virtual ~LocalFiles() = default;
    LocalFiles(const LocalFiles &) = delete;
    LocalFiles &operator=(const LocalFiles &) = delete;

    /// What messages call the folder.
    [[nodiscard]] virtual QByteArray name() const = 0;
    /// Fails: NotFound, or another code with the sentence to report.
    [[nodiscard]] virtual Result<QByteArray> read(const QByteArray &path) const = 0;
    /// Links are followed. Fails: as read().
    [[nodiscard]] virtual Result<LocalEntry::Kind> kindOf(const QByteArray &path) const = 0;
    /// All entries of the folder and of those in it, each folder before what it holds, names in the order of
    /// their bytes.
    [[nodiscard]] virtual Result<std::vector<LocalEntry>> walk(const QByteArray &path) const = 0;
};

struct ButaneOptions
{
    const LocalFiles *files = nullptr; ///< none: `local` and `trees` are refused
    bool isStrict = false; ///< any remark makes the translation fail
    bool isPretty = false;
};

/// What became of a config. Without an error, `json` is the Ignition config, and the report holds warnings
/// only.
struct ButaneTranslation
{
    QByteArray json;
    ConfigReport report;
    std::optional<Error> error;
};

/// Butane text (variants flatcar 1.0–1.1 and fcos 1.0–1.7) as an Ignition config, checked by the rules of
/// both formats. Errors: Malformed for YAML or types, Unsupported for other variants and versions, Invalid
/// when the report says what is wrong.
[[nodiscard]] ButaneTranslation translateButane(QByteArrayView text, const ButaneOptions &options = {});

} // namespace roadstead::provision
