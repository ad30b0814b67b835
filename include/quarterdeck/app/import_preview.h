// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/import_job.h>
#include <quarterdeck/app/workspace.h>
#include <quarterdeck/core/like_for_like.h>
#include <quarterdeck/kpi/kpi_reading.h>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace quarterdeck {

/// What a file was taken for, and what would become of it; nothing, as long as one of the files is not clear.
struct FilePreview
{
    RecognisedFile recognised;
    FileReport report;
};

/// A KPI now and after the import, asked for the same cell.
struct KpiEffect
{
    std::string name;
    UnitKind unit = UnitKind::Number;
    TimeCell cell;
    std::optional<Amount> before; ///< none: nothing was imported before
    Amount after;
};

/// An import as it would go. Nothing of it is in the store.
struct ImportPreview
{
    std::shared_ptr<const Catalog> catalog;
    std::vector<FilePreview> files;
    /// The numbers on the cards of the catalogue's first dashboard: of the month of the newest day after the import,
    /// then, where they have one, of all days that data would speak of. None where there would be nothing to count.
    std::vector<KpiEffect> effects;
    std::string currency; ///< of the store, "" = none
};

/// Imports into a copy of the store and looks at what has changed. Writes nothing else: neither to the store nor beside
/// the files. A file of which it is not clear what it holds or that lacks a column is described as far as it is known.
/// Errors: the other ones of importFiles. For a job.
Result<std::variant<ImportPreview, Decision>> previewImport(
    const std::filesystem::path& store, const ImportRequest& request, Progress& progress);

} // namespace quarterdeck
