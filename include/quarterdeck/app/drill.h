// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/kpi/kpi_request.h>

#include <QMetaType>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// Which part of a tile's question a point of it answers: what "Show rows" and a click on the point open.
struct Drill
{
    std::vector<DimensionFilter> where; ///< the point's group, beside the tile's own filters
    std::optional<TimeCell> cell; ///< the point's days
    std::string kpi; ///< of a tile with several; empty: the tile's
    QString name; ///< what the point is called: "North", "October 2026"
    /// Of a point that is one record: its id among the rows of the question ("id" of RowsTable), which are not fewer.
    std::string record{};

    /// The tile's whole number.
    bool whole() const { return where.empty() && !cell && kpi.empty() && record.empty(); }
    /// Whether the page can be filtered to it: it is a group, not a time.
    bool filters() const { return !where.empty() && !cell; }
};

/// The question that the point answers: without groups and buckets, so that its rows add up to the point.
KpiRequest narrowed(KpiRequest question, const Drill& drill);

} // namespace quarterdeck

Q_DECLARE_METATYPE(quarterdeck::Drill)
