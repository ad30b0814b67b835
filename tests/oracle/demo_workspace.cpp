// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_workspace.h"

#include <quarterdeck/app/import_job.h>
#include <quarterdeck/app/wording.h>
#include <quarterdeck/store/sql_executor.h>

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>

namespace quarterdeck::oracle {

namespace {

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().where + ": " + word(result.error()).sentence().toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::vector<std::string> rejectedFilesOf(const ImportReport& report)
{
    std::vector<std::string> names;
    for (const FileReport& file : report.files)
        if (!file.used || file.rejectsFile)
            names.push_back(file.file.filename().string());
    return names;
}

} // namespace

TemporaryDirectory::TemporaryDirectory()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "quarterdeck-oracle-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary directory: " + pattern);
    m_path = pattern;
}

TemporaryDirectory::~TemporaryDirectory()
{
    std::error_code ignored; // a leftover is all that can be left
    std::filesystem::remove_all(m_path, ignored);
}

DemoWorkspace::DemoWorkspace(const std::filesystem::path& csvDirectory, const std::filesystem::path& moreTargets,
    const std::filesystem::path& workDirectory, int fiscalStart)
{
    const std::filesystem::path store = workDirectory / fmt::format("demo-{}.qdeck", fiscalStart);
    Progress progress;
    ImportRequest request;
    for (const std::string_view name : {"users", "accounts", "products", "deals", "targets"})
        request.files.push_back(csvDirectory / fmt::format("{}.csv", name));
    request.files.push_back(moreTargets);
    request.rejectsDirectory = workDirectory;
    request.now = "2026-11-01T06:00:00Z";
    const auto imported = valueOf(importFiles(store, request, progress));
    if (const auto* decision = std::get_if<Decision>(&imported))
        throw std::runtime_error(decision->file + " asks for " + decision->option);
    m_rejectedFiles = rejectedFilesOf(std::get<ImportReport>(imported));

    WorkspaceSettings settings;
    valueOf(settings.set("fiscal_year_start", fmt::format("{}", fiscalStart)));
    valueOf(settings.set("commission_share", "0.08"));
    valueOf(changeSettings(store, settings, progress));
    m_workspace = valueOf(openWorkspace(store, StoreAccess::ReadOnly));
    m_executor = valueOf(SqlExecutor::open(store, catalog().facts()));
}

std::vector<std::vector<KpiReading>> DemoWorkspace::evaluate(const std::vector<KpiRequest>& requests) const
{
    Progress progress;
    return valueOf(KpiEvaluator(m_workspace.catalog, m_workspace.snapshot).evaluate(requests, *m_executor, progress));
}

} // namespace quarterdeck::oracle
