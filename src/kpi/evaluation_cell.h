// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/fiscal_calendar.h>
#include <quarterdeck/core/like_for_like.h>
#include <quarterdeck/engine/measure_query.h>
#include <quarterdeck/semantic/formula.h>
#include <quarterdeck/semantic/measure.h>

namespace quarterdeck {

/// The days in which a name is evaluated: the request's cell, moved by the modifiers on the way to the name.
struct EvaluationCell
{
    TimeCell time;
    bool whole = false; ///< [whole]: flows and targets are not cut at as-of

    /// The first day that no longer counts.
    Date end() const { return whole ? time.period.to : time.passed().to; }
    /// Nothing of it has passed by as-of.
    bool notYet() const { return time.passed().empty(); }

    friend bool operator==(const EvaluationCell&, const EvaluationCell&) = default;
};

/// The cell that the modifier means (design section 3); the same cell for [at end] and [all ...].
EvaluationCell movedBy(Modifier modifier, const EvaluationCell& cell, const FiscalCalendar& calendar);

/// The measure's days in the cell. A stock is seen as on the day on which it is read, so that what was overdue
/// then is what counts; [whole] does not move that day beyond as-of.
QueryCell queryCell(const Measure& measure, const EvaluationCell& cell);

} // namespace quarterdeck
