// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record_reader.h"
#include "record_typer.h"

#include <quarterdeck/core/result.h>
#include <quarterdeck/ingest/import_file.h>

namespace quarterdeck {

/// Types the rows and gives them to `sink`: those with a fault to `reject`, the others as blocks of rows that speak of
/// the same fields, one block where all of them do. Rows of one identity keep their order.
Result<void> typeRows(RawBlock&& raw, RecordTyper& typer, const RecordSink& sink);

} // namespace quarterdeck
