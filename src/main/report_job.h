// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line.h"

#include <quarterdeck/app/dashboard_job.h>

namespace quarterdeck {

/// The question that the options ask. UnknownPeriod, UnknownDimension, UnknownValue, InvalidOption, EmptyStore.
Result<DashboardRequest> requestOf(const Workspace& workspace, const CommandLine& line);

/// `quarterdeck --report`: evaluates and writes; says on stderr what went wrong. Returns the exit status.
int writeReport(const CommandLine& line);

} // namespace quarterdeck
