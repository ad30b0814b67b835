// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/workspace.h>
#include <quarterdeck/kpi/kpi_evaluator.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace quarterdeck::oracle {

/// A directory that goes away with its owner.
class TemporaryDirectory
{
public:
    TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory();

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The demo company as Quarterdeck sees it: its CSV files, imported through the app layer into a store of its own.
class DemoWorkspace
{
public:
    /// `fiscalStart` 1..12: the month in which the fiscal year starts. Throws std::runtime_error.
    DemoWorkspace(const std::filesystem::path& csvDirectory, const std::filesystem::path& moreTargets,
        const std::filesystem::path& workDirectory, int fiscalStart);

    const Catalog& catalog() const { return *m_workspace.catalog; }
    const Snapshot& snapshot() const { return *m_workspace.snapshot; }
    /// The files of which not every row was taken.
    const std::vector<std::string>& rejectedFiles() const { return m_rejectedFiles; }
    /// The readings of each request. Throws std::runtime_error.
    std::vector<std::vector<KpiReading>> evaluate(const std::vector<KpiRequest>& requests) const;

private:
    Workspace m_workspace;
    std::unique_ptr<MeasureExecutor> m_executor;
    std::vector<std::string> m_rejectedFiles;
};

} // namespace quarterdeck::oracle
