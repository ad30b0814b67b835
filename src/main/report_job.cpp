// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_job.h"

#include <quarterdeck/app/typed_question.h>
#include <quarterdeck/app/wording.h>
#include <quarterdeck/gui/report.h>
#include <quarterdeck/gui/store_jobs.h>
#include <quarterdeck/gui/theme.h>

#include <QRegularExpression>

#include <cstdio>

namespace quarterdeck {

namespace {

int fail(const Error& error)
{
    std::fprintf(stderr, "quarterdeck: %s\n", qUtf8Printable(word(error).sentence()));
    // The type of the file to write is the user's word as well.
    return isWrongUsage(error.kind) || error.kind == ErrorKind::UnknownFileType ? 2 : 1;
}

Result<void> run(const CommandLine& line, const ReportOptions& options)
{
    auto workspace = openWorkspace(line.store.toStdString(), StoreAccess::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto request = requestOf(*workspace, line);
    if (!request)
        return tl::unexpected(request.error());
    Progress progress;
    auto readings = readDashboard(*workspace, *request, progress);
    if (!readings)
        return tl::unexpected(readings.error());
    return writeReport(viewOf(*workspace, *readings, numberFormatOf(*workspace)), line.out.toStdString(), options);
}

} // namespace

Result<DashboardRequest> requestOf(const Workspace& workspace, const CommandLine& line)
{
    TypedQuestion typed{
        line.period.toStdString(), line.from.toStdString(), line.to.toStdString(), line.asOf.toStdString(), {}};
    for (const QString& condition : line.where)
        typed.where.push_back(condition.toStdString());
    auto cell = cellOf(workspace, typed, DefaultPeriod::MonthOfAsOf);
    if (!cell)
        return tl::unexpected(cell.error());
    auto filters = filtersOf(workspace, typed.where);
    if (!filters)
        return tl::unexpected(filters.error());
    DashboardRequest request;
    request.role = line.report.toStdString();
    request.viewer = line.viewer.toStdString();
    request.period = cell->period;
    request.asOf = cell->asOf;
    request.where = std::move(*filters);
    return request;
}

int writeReport(const CommandLine& line)
{
    ReportOptions options;
    options.name = QString::fromStdString(std::filesystem::path(line.store.toStdString()).stem().string());
    options.theme = themeOf(themeChoiceFromName(line.theme), Theme::Light);
    options.scale = line.scale;
    if (!line.size.isEmpty()) {
        const auto match = QRegularExpression(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$")).match(line.size);
        if (!match.hasMatch()) {
            std::fprintf(stderr, "quarterdeck: --size: expected WIDTHxHEIGHT like 1440x900, found %s\n",
                qUtf8Printable(line.size));
            return 2;
        }
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    if (auto done = run(line, options); !done)
        return fail(done.error());
    return 0;
}

} // namespace quarterdeck
