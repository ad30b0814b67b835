// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/period_choice.h>

#include <QCoreApplication>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("PeriodChoice", text); }

constexpr std::size_t kMostBuckets = 1000;

struct GrainNames
{
    Grain grain;
    QString title, current, running, last;
};

/// `running`: of a bucket that is not over, which counts up to as-of.
std::vector<GrainNames> grainNames()
{
    return {
        {Grain::Day, tr("Day"), tr("This day"), tr("This day"), tr("Day before")},
        {Grain::Week, tr("Week"), tr("This week"), tr("This week to date"), tr("Last week")},
        {Grain::Month, tr("Month"), tr("This month"), tr("This month to date"), tr("Last month")},
        {Grain::Quarter, tr("Quarter"), tr("This quarter"), tr("This quarter to date"), tr("Last quarter")},
        {Grain::Year, tr("Year"), tr("This year"), tr("This year to date"), tr("Last year")},
        {Grain::FiscalQuarter, tr("Fiscal quarter"), tr("This fiscal quarter"), tr("This fiscal quarter to date"),
            tr("Last fiscal quarter")},
        {Grain::FiscalYear, tr("Fiscal year"), tr("This fiscal year"), tr("This fiscal year to date"),
            tr("Last fiscal year")},
    };
}

bool fiscalDiffers(const FiscalCalendar& calendar, Date day)
{
    return calendar.fiscalYear(day) != calendar.bucket(Grain::Year, day);
}

bool isFiscal(Grain grain)
{
    return grain == Grain::FiscalMonth || grain == Grain::FiscalQuarter || grain == Grain::FiscalYear;
}

} // namespace

std::vector<PeriodChoice> periodChoices(const FiscalCalendar& calendar, const Period& known, Date asOf)
{
    std::vector<PeriodChoice> choices;
    if (known.empty())
        return choices;
    const auto add = [&](const QString& name, const PeriodSpec& spec) {
        choices.push_back({name, spec, spec.on(calendar, known, asOf)});
    };
    for (const GrainNames& names : grainNames()) {
        if (isFiscal(names.grain) && !fiscalDiffers(calendar, asOf))
            continue;
        const bool running = calendar.bucket(names.grain, asOf).to > asOf + 1;
        add(running ? names.running : names.current, PeriodSpec::bucket(names.grain, 0));
        add(names.last, PeriodSpec::bucket(names.grain, 1));
    }
    add(tr("30 days"), PeriodSpec::trailing(30, Grain::Day));
    add(tr("90 days"), PeriodSpec::trailing(90, Grain::Day));
    add(tr("12 months"), PeriodSpec::trailing(12, Grain::Month));
    add(tr("All data"), PeriodSpec::all());
    return choices;
}

std::vector<Period> knownBuckets(const FiscalCalendar& calendar, Grain grain, const Period& known)
{
    std::vector<Period> buckets;
    if (known.empty())
        return buckets;
    for (Period bucket = calendar.bucket(grain, known.to - 1); bucket.overlaps(known) && buckets.size() < kMostBuckets;
         bucket = calendar.bucket(grain, bucket.from - 1))
        buckets.push_back(bucket);
    return buckets;
}

std::optional<Period> typedPeriod(const FiscalCalendar& calendar, const QString& text)
{
    const QStringList ends = text.trimmed().split(QStringLiteral(".."));
    if (ends.size() != 2)
        return calendar.period(text.trimmed().toStdString());
    const auto from = calendar.period(ends[0].trimmed().toStdString());
    const auto to = calendar.period(ends[1].trimmed().toStdString());
    if (!from || !to || to->to <= from->from)
        return std::nullopt;
    return Period{from->from, to->to};
}

QString grainTitle(Grain grain)
{
    for (const GrainNames& names : grainNames())
        if (names.grain == grain)
            return names.title;
    return {};
}

} // namespace quarterdeck
