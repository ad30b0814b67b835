// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/catalog.h>

#include <string_view>

namespace quarterdeck {

/// Whether parts of a KPI may be added: a count of deals over teams and months, a stock over teams alone, a rate never.
struct Additivity
{
    bool overGroups = false;
    bool overTime = false;
};

/// Of the KPI's default definition; nothing adds up where the id is unknown.
Additivity additivityOf(std::string_view id, const Catalog& catalog);
/// Of one of its definitions, as it stands for the whole; `variant` empty: the default one.
Additivity additivityOf(const Kpi& kpi, std::string_view variant, const Catalog& catalog);

} // namespace quarterdeck
