// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/dashboard_job.h>
#include <quarterdeck/app/import_job.h>
#include <quarterdeck/kpi/kpi_reading.h>

#include <nlohmann/json_fwd.hpp>

#include <span>

namespace quarterdeck {

/// The JSON of the command line (design section 7): a stable contract, in one place.
nlohmann::ordered_json jsonOf(const ImportReport& report);
nlohmann::ordered_json jsonOf(const Decision& decision);
nlohmann::ordered_json jsonOf(const Error& error);
nlohmann::ordered_json jsonOf(const KpiReading& reading, const Workspace& workspace);
nlohmann::ordered_json jsonOfReadings(std::span<const KpiReading> readings, const Workspace& workspace);
nlohmann::ordered_json jsonOfCatalog(const Catalog& catalog);
nlohmann::ordered_json jsonOf(const DashboardReadings& readings, const Workspace& workspace, const QString& sentence);
nlohmann::ordered_json jsonOf(const WorkspaceSettings& settings);
nlohmann::ordered_json jsonOf(const std::vector<Batch>& batches);
/// `affected` gives the KPIs that a kind of finding touches.
nlohmann::ordered_json jsonOfCheck(
    const std::vector<std::string>& problems, const std::vector<QualityFinding>& findings, const Catalog& catalog);

} // namespace quarterdeck
