// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/workspace.h>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace quarterdeck {

namespace {

/// What cannot be read goes to `problems`.
std::vector<DefinitionFile> userDefinitions(std::vector<Error>& problems)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/quarterdeck/catalog");
    std::vector<DefinitionFile> files;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        const std::string path = file.fileName().toStdString();
        if (file.open(QIODevice::ReadOnly))
            files.push_back({path, file.readAll().toStdString()});
        else
            problems.push_back({ErrorKind::NoPermission, path, {path}});
    }
    return files;
}

} // namespace

Catalog::Loaded loadCatalog()
{
    std::vector<Error> unread;
    const std::vector<DefinitionFile> files = userDefinitions(unread);
    Catalog::Loaded loaded = Catalog::load(files);
    loaded.problems.insert(loaded.problems.begin(), unread.begin(), unread.end());
    return loaded;
}

Result<Workspace> openWorkspace(const std::filesystem::path& store, StoreAccess access)
{
    Catalog::Loaded loaded = loadCatalog();
    auto opened = Store::open(store, access, loaded.catalog->entities(), loaded.catalog->facts());
    if (!opened)
        return tl::unexpected(opened.error());
    auto snapshot = opened->snapshot();
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return Workspace{store, std::move(loaded.catalog), std::move(*snapshot), std::move(loaded.problems)};
}

Result<std::optional<WorkspaceSettings>> storedSettings(
    const std::filesystem::path& store, StoreAccess access, const Catalog& catalog)
{
    std::error_code ignored;
    if (!std::filesystem::exists(store, ignored))
        return std::optional<WorkspaceSettings>();
    auto opened = Store::open(store, access, catalog.entities(), catalog.facts());
    if (!opened && opened.error().kind == ErrorKind::EmptyStore)
        return std::optional<WorkspaceSettings>();
    if (!opened)
        return tl::unexpected(opened.error());
    auto settings = opened->settings();
    if (!settings)
        return tl::unexpected(settings.error());
    return std::optional(std::move(*settings));
}

} // namespace quarterdeck
