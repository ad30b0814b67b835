// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>
#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/kpi/kpi_request.h>
#include <quarterdeck/semantic/catalog.h>

namespace quarterdeck {

/// Whether the catalogue can answer the request: UnknownKpi, UnknownVariant, UnknownDimension, DimensionRefused.
Result<void> checkRequest(const KpiRequest& request, const Catalog& catalog, const Snapshot& snapshot);

} // namespace quarterdeck
