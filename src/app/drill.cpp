// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/drill.h>

namespace quarterdeck {

KpiRequest narrowed(KpiRequest question, const Drill& drill)
{
    if (drill.whole())
        return question;
    question.by.clear();
    question.grain.reset();
    question.where.insert(question.where.end(), drill.where.begin(), drill.where.end());
    if (drill.cell)
        question.cell = *drill.cell;
    if (!drill.kpi.empty()) {
        question.kpi = drill.kpi;
        question.variant.clear();
    }
    return question;
}

} // namespace quarterdeck
