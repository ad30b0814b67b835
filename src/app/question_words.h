// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/number_format.h>
#include <quarterdeck/app/workspace.h>
#include <quarterdeck/kpi/kpi_request.h>

#include <QStringList>

namespace quarterdeck {

/// "October 2026 to 27 Oct, as of 27 Oct 2026"; "on 27 Oct 2026" of what is read on a day.
QString timeWords(const Workspace& workspace, const KpiRequest& request, const NumberFormat& format);
/// What the question is narrowed to: "Region: North", "Owner: not Maja Lund".
QStringList narrowingWords(const Workspace& workspace, const KpiRequest& request);

} // namespace quarterdeck
