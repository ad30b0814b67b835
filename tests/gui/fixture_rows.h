// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_view.h>

namespace quarterdeck::fixture {

/// Three deals behind a KPI, with ids that look like numbers, German amounts, days, and a column without values.
RowsView rowsOf(const std::string& kpi);
/// So many deals, as a store could have them.
RowsView manyRows(std::size_t count);

} // namespace quarterdeck::fixture
