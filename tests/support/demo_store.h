// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporary_folder.h"

#include <quarterdeck/app/import_job.h>
#include <quarterdeck/app/wording.h>
#include <quarterdeck/app/workspace.h>

#include <stdexcept>

namespace quarterdeck::test {

/// The moment of every import in tests.
inline constexpr const char* kNow = "2026-10-28T08:00:00Z";

template <typename T>
T valueOf(Result<T>&& result)
{
    if (!result)
        throw std::runtime_error(word(result.error()).sentence().toStdString());
    return std::move(*result);
}

inline std::filesystem::path demoFile(const std::string& entity)
{
    return std::filesystem::path(QUARTERDECK_SOURCE_DIR) / "data/demo" / (entity + ".csv");
}

inline std::vector<std::filesystem::path> demoFiles()
{
    std::vector<std::filesystem::path> files;
    for (const char* entity : {"users", "accounts", "products", "deals", "targets"})
        files.push_back(demoFile(entity));
    return files;
}

inline ImportReport importInto(const std::filesystem::path& store, std::vector<std::filesystem::path> files)
{
    ImportRequest request;
    request.files = std::move(files);
    request.now = kNow;
    request.rejectsDirectory = store.parent_path();
    Progress progress;
    auto outcome = valueOf(importFiles(store, request, progress));
    if (!std::holds_alternative<ImportReport>(outcome))
        throw std::runtime_error("a decision was asked for");
    return std::get<ImportReport>(std::move(outcome));
}

inline std::string digestOf(const std::filesystem::path& path)
{
    const Catalog::Loaded loaded = loadCatalog();
    Store store
        = valueOf(Store::open(path, StoreAccess::ReadOnly, loaded.catalog->entities(), loaded.catalog->facts()));
    return valueOf(store.contentDigest());
}

/// The demo company, imported once for all tests of a program that ask for it; they only read it.
inline const Workspace& demoWorkspace()
{
    static const TemporaryFolder folder;
    static const Workspace workspace = [] {
        importInto(folder / "demo.db", demoFiles());
        return valueOf(openWorkspace(folder / "demo.db", StoreAccess::ReadOnly));
    }();
    return workspace;
}

} // namespace quarterdeck::test
