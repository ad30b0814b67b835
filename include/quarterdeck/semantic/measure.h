// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/unit.h>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace quarterdeck {

enum class Aggregate { Count, Sum, Distinct, Median, Min, Max };
/// How a measure adds up over time: a flow by sum, a stock by its last day, a median not at all.
enum class OverTime { Sum, Last, None };

/// Words that stand for days of the cell in which a filter is evaluated: as-of, the first day of the cell,
/// and the first day after what has passed of it (min(to, as-of + 1)).
enum class TimeWord { AsOf, From, To };

struct TimeOperand
{
    TimeWord word;
    int offsetDays = 0;
};
struct ColumnOperand
{
    std::string column;
    int offset = 0;
};
struct SettingOperand
{
    std::string key;
};
/// Numbers are in the column's major unit (0.5, 1000); text is a dimension's or category's value.
/// In the JSON the filter's column decides how a text is read. Against days: "@as_of", "@from", "@to" or a day
/// column, each with or without an offset ("@as_of-90d", "created_on+30d"). Against numbers: a setting ("{idle_days}")
/// or a number column ("cost"). Against names: the name itself, or a setting that lists names
/// ("{ignored_lost_reasons}"). {"column": "region", "offset": 0} is a column everywhere.
using Operand = std::variant<double, std::string, TimeOperand, ColumnOperand, SettingOperand>;

enum class FilterOperator { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, Empty, NotEmpty };

/// A condition on a row; all of a measure's must hold. An empty column meets none but `empty` and `!=`.
struct RowFilter
{
    std::string column;
    FilterOperator op = FilterOperator::Equal;
    std::vector<Operand> values; ///< one, several for In, none for Empty and NotEmpty
};

/// The days between which a stock's rows are alive: started <= D and (not ended or ended > D).
struct AliveSpan
{
    std::string startedOn;
    std::string endedOn;
};

/// Something that can be counted. Read from resources/catalog/*.json, checked by Catalog.
/// Flow: `date` is in [from, e). Stock: `alive` on e - 1. Neither: the filters alone decide,
/// and nothing adds up over time.
struct Measure
{
    std::string id;
    std::string name; ///< English; translated under the same id
    std::string fact;
    Aggregate aggregate = Aggregate::Count;
    /// Columns whose product is summed (`"value": "amount * probability"`); for Distinct a dimension or column.
    std::vector<std::string> value;
    std::optional<std::string> date;
    bool notBeforeAsOf = false; ///< an earlier `date` counts as as-of
    std::optional<AliveSpan> alive;
    std::vector<RowFilter> where;
    OverTime overTime = OverTime::Sum;
    UnitKind unit = UnitKind::Count;
    /// Of a target measure: the KPI whose targets it reads; the other members but unit are unused then.
    std::optional<std::string> targetOf;

    bool isTarget() const { return targetOf.has_value(); }
};

} // namespace quarterdeck
