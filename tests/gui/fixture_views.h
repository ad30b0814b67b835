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
TileView funnel();
TileView waterfall();
TileView heatmap();
TileView cohort();
TileView scatter();
TileView table();
TileView list();
std::vector<TileView> everyKind();
/// A page of the kinds that the three dashboards do not show.
DashboardView gallery();

/// A tile with all that surrounds its content.
TileView tile(const char* id, const char* title, TileKind kind, int columns, int rows, TileContent content);

} // namespace quarterdeck::fixture
