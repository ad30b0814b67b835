// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/engine/measure_executor.h>

#include <quarterdeck/core/money.h>

namespace quarterdeck {

double unitsPerMajor(ColumnType type, const Snapshot& snapshot)
{
    if (type == ColumnType::Decimal)
        return static_cast<double>(kDecimalOne);
    double units = 1;
    if (type == ColumnType::Money)
        for (int digit = 0; digit < snapshot.moneyDigits(); ++digit)
            units *= 10;
    return units;
}

double unitsPerMajor(const Measure& measure, const FactSchema& fact, const Snapshot& snapshot)
{
    double units = 1;
    if (measure.aggregate == Aggregate::Count || measure.aggregate == Aggregate::Distinct)
        return units;
    for (const std::string& value : measure.value)
        if (const FactColumn* column = fact.column(value))
            units *= unitsPerMajor(column->type, snapshot);
    return units;
}

} // namespace quarterdeck
