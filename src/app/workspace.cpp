// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/workspace.h>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace quarterdeck {

namespace {

std::vector<DefinitionFile> userDefinitions()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/quarterdeck/catalog");
    std::vector<DefinitionFile> files;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({file.fileName().toStdString(), file.readAll().toStdString()});
    }
    return files;
}

} // namespace

Catalog::Loaded loadCatalog()
{
    const std::vector<DefinitionFile> files = userDefinitions();
    return Catalog::load(files);
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

} // namespace quarterdeck
