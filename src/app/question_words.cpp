// SPDX-License-Identifier: GPL-3.0-or-later
#include "question_words.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

/// Of a longer list the rest is counted.
constexpr std::size_t kMostNamed = 4;

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Question", text, nullptr, n); }

QString capitalised(const QString& word) { return word.left(1).toUpper() + word.mid(1); }

QString listOf(const std::vector<QString>& names)
{
    QStringList shown(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kMostNamed)));
    const auto left = static_cast<int>(names.size()) - static_cast<int>(shown.size());
    QString list = shown.join(QStringLiteral(", "));
    return left > 0 ? tr("%1 and %n more", left).arg(list) : list;
}

QString wordsOf(const DimensionFilter& filter, const Workspace& workspace)
{
    const Dimension* dimension = workspace.catalog->facts().dimension(filter.dimension);
    std::vector<QString> names;
    for (const Code member : filter.members) {
        const std::string label = dimension ? workspace.snapshot->label(dimension->domain, member) : std::string();
        names.push_back(label.empty() ? tr("(none)") : QString::fromStdString(label));
    }
    return (filter.exclude ? tr("%1: not %2") : tr("%1: %2"))
        .arg(capitalised(dimensionWord(filter.dimension)), listOf(names));
}

} // namespace

QString timeWords(const Workspace& workspace, const KpiRequest& request, const NumberFormat& format)
{
    const TimeCell& cell = request.cell;
    const Kpi& kpi = *workspace.catalog->kpi(request.kpi);
    const QString asOf = tr("as of %1").arg(format.day(cell.asOf));
    if (workspace.catalog->isStock(kpi, request.variant) && !request.grain && !cell.passed().empty())
        return tr("on %1").arg(format.day(cell.stockDay())) + QStringLiteral(" · ") + asOf;
    return format.period(cell.period) + QStringLiteral(" · ") + asOf;
}

QStringList narrowingWords(const Workspace& workspace, const KpiRequest& request)
{
    QStringList words;
    for (const DimensionFilter& filter : request.where)
        words << wordsOf(filter, workspace);
    if (request.scope) {
        std::vector<QString> names;
        for (const Code owner : *request.scope)
            names.push_back(QString::fromStdString(workspace.snapshot->label(DimensionDomain::Owner, owner)));
        words << tr("Seen: %1").arg(listOf(names));
    }
    return words;
}

} // namespace quarterdeck
