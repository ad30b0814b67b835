// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>

namespace quarterdeck::fixture {

/// Three believable dashboards of an invented company on 27 October 2026, as app would word them.
DashboardView executive();
DashboardView manager();
DashboardView rep();
DashboardView dashboard(const QString& role);

/// One tile of each kind of content.
TileView card();
TileView columns();
TileView trend();
TileView rankedBars();
TileView stages();
TileView bullets();
TileView pace();
TileView empty();
std::vector<TileView> everyKind();

} // namespace quarterdeck::fixture
