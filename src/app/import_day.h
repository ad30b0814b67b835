// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>
#include <quarterdeck/store/store.h>

#include <string>

namespace quarterdeck {

/// The day of a moment (ISO, UTC) in the workspace's zone. Dates after the day of the import lie in the future.
Date importDayOf(const std::string& at, const WorkspaceSettings& settings);

/// The day of the newest import that is still live; 1970-01-01 where there is none.
Result<Date> newestImportDay(const Store& store, const WorkspaceSettings& settings);

} // namespace quarterdeck
