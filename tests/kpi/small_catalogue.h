// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/catalog.h>

namespace quarterdeck {

/// Measures and KPIs made for tests of the evaluator, so that a change of the shipped catalogue does not touch them.
Catalog::Loaded smallCatalogue();

} // namespace quarterdeck
