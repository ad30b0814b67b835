// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_schema.h"

#include <string>

namespace quarterdeck {

/// "Qdck": marks our files among SQLite's.
inline constexpr int kApplicationId = 0x5164636b;
inline constexpr int kStoreVersion = 2;

/// The table of what stages mean, by source.
inline constexpr const char* kStagesSql
    = "CREATE TABLE stages(source TEXT NOT NULL, stage INTEGER NOT NULL, outcome TEXT NOT NULL, ord INTEGER, "
      "probability INTEGER, PRIMARY KEY(source, stage)) WITHOUT ROWID;\n";

/// The statements that make an empty store of the present version.
std::string createStoreSql(const StoreSchema& schema);

/// A view for people with an SQLite tool: names instead of codes, ISO dates, amounts with their decimals.
std::string readableViewSql(const EntityTable& table);

} // namespace quarterdeck
