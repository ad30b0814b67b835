// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/measure.h>

#include <string>
#include <utility>
#include <vector>

namespace quarterdeck::test {

/// A measure over deals in one expression: MeasureBuilder(Aggregate::Sum, {"amount"}).flow("won_on").
class MeasureBuilder
{
public:
    explicit MeasureBuilder(Aggregate aggregate, std::vector<std::string> value = {})
    {
        m_measure.id = "measure_under_test";
        m_measure.fact = "deal";
        m_measure.aggregate = aggregate;
        m_measure.value = std::move(value);
    }

    MeasureBuilder& flow(const char* date)
    {
        m_measure.date = date;
        return *this;
    }
    MeasureBuilder& notBeforeAsOf()
    {
        m_measure.notBeforeAsOf = true;
        return *this;
    }
    MeasureBuilder& stock()
    {
        m_measure.alive = AliveSpan{"alive_from", "alive_to"};
        return *this;
    }
    MeasureBuilder& where(const char* column, FilterOperator op, std::vector<Operand> values = {})
    {
        m_measure.where.push_back({column, op, std::move(values)});
        return *this;
    }
    operator Measure() const { return m_measure; }

private:
    Measure m_measure;
};

} // namespace quarterdeck::test
