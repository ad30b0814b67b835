// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/gui/chart_style.h>

#include <QSize>

#include <filesystem>
#include <memory>
#include <optional>

namespace quarterdeck {

struct ReportOptions
{
    QString name; ///< of the workspace
    Theme theme = Theme::Light;
    /// In pixels of a 96 dpi page. None: 1440 wide and as high as the tiles need; PDF: A4 across.
    std::optional<QSize> size;
    double scale = 1; ///< PNG: pixels per pixel of `size`
};

/// Writes the dashboard as it is painted on the screen; the file's ending decides between PDF (vector, as many pages as
/// needed) and PNG (one page; what is too high for `size` makes the page shrink to fit). Needs a QApplication, no
/// display. Errors: UnknownFileType, WriteFailed.
Result<void> writeReport(const DashboardView& view, const std::filesystem::path& file, const ReportOptions& options);

/// The same bit by bit, for a window that must not wait: paint in its thread, write in a job.
class ReportPainting
{
public:
    /// UnknownFileType, WriteFailed.
    static Result<std::unique_ptr<ReportPainting>> begin(
        DashboardView view, const std::filesystem::path& file, const ReportOptions& options);
    virtual ~ReportPainting() = default;

    /// Paints the next part, a few milliseconds' work. False once all is painted.
    virtual bool paintNext() = 0;
    /// Encodes and writes the file, in any thread. Requires: all is painted.
    virtual Result<void> write() = 0;
};

} // namespace quarterdeck
