// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_builder.h"

#include "cut_support.h"
#include "pace.h"
#include <quarterdeck/semantic/additivity.h>

#include <quarterdeck/kpi/kpi_evaluator.h>

#include <algorithm>
#include <array>

namespace quarterdeck {

namespace {

/// Companions of these names count what the number leaves out, which is worth a note.
constexpr std::array<std::pair<std::string_view, NoteKind>, 2> kCountsOfWhatIsLeftOut{
    {{"undated", NoteKind::Undated}, {"without_amount", NoteKind::WithoutAmount}}};

/// The KPI to whose target the formula relates the number: "revenue / revenue_target [whole]".
const Kpi* attainedKpi(const Expression& expression, const Catalog& catalog)
{
    if (expression.fold || expression.formula.op != FormulaOp::Divide)
        return nullptr;
    const Measure* divisor = catalog.measure(expression.formula.operands.back().name);
    return divisor && divisor->isTarget() ? catalog.kpi(*divisor->targetOf) : nullptr;
}

bool reaches(double actual, double target, Better better)
{
    return better == Better::Lower ? actual <= target : actual >= target;
}

bool before(const KpiReading& a, const KpiReading& b)
{
    if (a.amount.value != b.amount.value)
        return a.amount.value > b.amount.value; // an empty optional is less than any value
    return std::lexicographical_compare(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
        [](const GroupKey& left, const GroupKey& right) { return left.label < right.label; });
}

/// Present values of an owner stand for those at the event, which only history knows.
bool showsPresentOwner(const KpiReading& reading)
{
    constexpr std::array<std::string_view, 4> kOfOwner{"owner", "team", "manager", "region"};
    return std::any_of(reading.keys.begin(), reading.keys.end(), [&](const GroupKey& key) {
        return std::find(kOfOwner.begin(), kOfOwner.end(), key.dimension) != kOfOwner.end();
    });
}

} // namespace

ReadingBuilder::ReadingBuilder(
    const Catalog& catalog, const Snapshot& snapshot, LeafSource& source, const KpiRequest& request)
    : m_catalog(catalog)
    , m_snapshot(snapshot)
    , m_source(source)
    , m_request(request)
    , m_kpi(*catalog.kpi(request.kpi))
    , m_definition(definitionOf(m_kpi, request.variant, request.by))
    , m_calendar(snapshot.settings.calendar())
    , m_calculation(catalog, snapshot, source)
{
    for (const Companion& companion : m_definition.beside)
        if (!uncarriedDimension(companion.of, {}, {request.by, request.where}, catalog, snapshot))
            m_companions.push_back(companion);
}

std::vector<KpiReading> ReadingBuilder::readings()
{
    std::vector<KpiReading> all;
    for (const TimeCell& cell : cells()) {
        std::vector<KpiReading> ofCell = readingsOf(cell);
        std::stable_sort(ofCell.begin(), ofCell.end(), before);
        std::move(ofCell.begin(), ofCell.end(), std::back_inserter(all));
    }
    return all;
}

void ReadingBuilder::askForInputs()
{
    for (const TimeCell& cell : cells())
        m_calculation.expression(*m_definition.expression, {{cell}, groupedBy({}, m_request.by), {}, false, {}});
}

std::vector<TimeCell> ReadingBuilder::cells() const
{
    if (!m_request.grain)
        return {m_request.cell};
    std::vector<TimeCell> cells;
    for (const Period& bucket : m_calendar.buckets(*m_request.grain, m_request.cell.period))
        cells.push_back({bucket, m_request.cell.asOf});
    return cells;
}

std::vector<KpiReading> ReadingBuilder::readingsOf(const TimeCell& cell)
{
    const Place ungrouped{{cell}, {}, {}, false, {}};
    Place place = ungrouped;
    place.by = groupedBy({}, m_request.by);
    std::vector<KpiReading> readings;
    for (const std::vector<Code>& keys : m_source.groups(*m_definition.expression, ungrouped, m_request.by)) {
        place.keys = keys;
        readings.push_back(reading(place));
    }
    return readings;
}

KpiReading ReadingBuilder::reading(const Place& place)
{
    KpiReading reading;
    reading.kpi = m_kpi.id;
    reading.variant = m_request.variant;
    reading.unit = m_kpi.unit;
    reading.cell = place.cell.time;
    reading.keys = keysOf(place);
    Trace trace;
    reading.amount = m_calculation.kpi(m_kpi, m_request.variant, place, &trace);
    reading.inputs = trace.named;
    for (const auto& [name, amount] : trace.measures)
        Trace::add(reading.inputs, name, amount);
    reading.notes = trace.notes;
    reading.verdict = verdictOf(reading.amount);
    addInterval(reading, place);
    addBeside(reading, place);
    addNotes(reading);
    addTarget(reading, place);
    addComparison(reading, place);
    return reading;
}

std::vector<GroupKey> ReadingBuilder::keysOf(const Place& place) const
{
    std::vector<GroupKey> keys;
    if (m_request.grain)
        keys.push_back({std::string(grainName(*m_request.grain)), kNoCode,
            m_calendar.key(*m_request.grain, place.cell.time.period.from)});
    for (std::size_t i = 0; i < place.keys.size(); ++i) {
        const Dimension* dimension = m_catalog.facts().dimension(place.by[i]);
        keys.push_back({place.by[i], place.keys[i], m_snapshot.label(dimension->domain, place.keys[i])});
    }
    return keys;
}

void ReadingBuilder::addInterval(KpiReading& reading, const Place& place)
{
    if (!m_definition.interval)
        return;
    const Amount of = m_calculation.named(m_definition.interval->of, place);
    const Amount among = m_calculation.named(m_definition.interval->among, place);
    if (!of.value || !among.value || *among.value <= 0 || *of.value < 0 || *of.value > *among.value)
        return;
    reading.interval = wilsonInterval(*of.value, *among.value);
    if (*among.value < m_snapshot.settings.number("few_cases"))
        reading.notes.push_back({NoteKind::FewCases, {std::to_string(static_cast<std::int64_t>(*among.value))}});
}

void ReadingBuilder::addBeside(KpiReading& reading, const Place& place)
{
    for (const Companion& companion : m_companions) {
        const Amount amount = m_calculation.named(companion.of, place);
        reading.beside.emplace_back(companion.as, amount);
        if (!amount.value || *amount.value <= 0)
            continue;
        for (const auto& [name, kind] : kCountsOfWhatIsLeftOut)
            // Nothing is expected any more once the period is over, so nothing is left out.
            if (companion.as == name && !(kind == NoteKind::Undated && place.cell.time.over()))
                reading.notes.push_back({kind, {std::to_string(static_cast<std::int64_t>(*amount.value))}});
    }
}

void ReadingBuilder::addNotes(KpiReading& reading) const
{
    const TimeCell& cell = reading.cell;
    if (m_definition.cohort && !cell.passed().empty()) {
        const int ripe = m_snapshot.settings.maturityDays(m_definition.cohort->maturity)
                             .value_or(m_definition.cohort->ripeAfterDays);
        const int age = cell.asOf - (cell.period.to - 1);
        if (age < ripe)
            reading.notes.push_back({NoteKind::Immature, {std::to_string(ripe - age)}});
    }
    if (showsPresentOwner(reading))
        reading.notes.push_back({NoteKind::PresentOwner, {}});
}

void ReadingBuilder::addTarget(KpiReading& reading, const Place& place)
{
    if (!m_request.withTarget)
        return;
    addAttainmentTarget(reading, place);
    if (reading.target || !m_request.variant.empty())
        return;
    const std::optional<double> pace = paceAt(m_kpi, place);
    const std::optional<ResolvedTarget> target = m_source.target(m_kpi.id, place);
    if (!target)
        return;
    TargetReading& stated = reading.target.emplace();
    stated.value = target->value;
    stated.pace = pace;
    if (const std::optional<double> actual = reading.amount.value) {
        if (target->value != 0.0)
            stated.attainment = *actual / target->value;
        stated.met = reaches(*actual, target->value, m_kpi.better);
    }
    for (const Note& note : target->notes)
        if (std::find(reading.notes.begin(), reading.notes.end(), note) == reading.notes.end())
            reading.notes.push_back(note);
}

/// An attainment is itself measured against 1.
void ReadingBuilder::addAttainmentTarget(KpiReading& reading, const Place& place)
{
    const Kpi* attained = attainedKpi(*m_definition.expression, m_catalog);
    if (!attained)
        return;
    if (const std::optional<double> actual = reading.amount.value)
        reading.target = TargetReading{1.0, actual, paceAt(*attained, place), reaches(*actual, 1.0, attained->better)};
}

/// A rate does not come in bit by bit, so no share of it is due by now.
std::optional<double> ReadingBuilder::paceAt(const Kpi& subject, const Place& place)
{
    if (!additivityOf(subject.id, m_catalog).overTime)
        return std::nullopt;
    const std::optional<double> season = followsLastYear(m_snapshot.settings) ? seasonAt(subject, place) : std::nullopt;
    return season ? *season : paceOf(place.cell.time, m_snapshot.settings);
}

/// Of last year's same period, the share that was in by the same day.
std::optional<double> ReadingBuilder::seasonAt(const Kpi& subject, const Place& place)
{
    const TimeCell& cell = place.cell.time;
    if (cell.over() || cell.passed().empty())
        return std::nullopt;
    const Period lastYear = yearEarlier(cell.period);
    Place then = place;
    then.cell = {comparedCell(cell, Comparison::YearEarlier)};
    const Amount part = m_calculation.kpi(subject, {}, then);
    then.cell = {{lastYear, lastYear.to - 1}};
    const Amount all = m_calculation.kpi(subject, {}, then);
    if (!part.value || !all.value || *all.value <= 0)
        return std::nullopt;
    return std::clamp(*part.value / *all.value, 0.0, 1.0);
}

void ReadingBuilder::addComparison(KpiReading& reading, const Place& place)
{
    if (!m_request.compare)
        return;
    Place then = place;
    then.cell = {m_catalog.isStock(m_kpi, m_request.variant) ? comparedStockCell(place.cell.time, *m_request.compare)
                                                             : comparedCell(place.cell.time, *m_request.compare)};
    ComparisonReading& compared = reading.compare.emplace();
    compared.cell = then.cell.time;
    compared.amount = m_calculation.kpi(m_kpi, m_request.variant, then);
    if (!reading.amount.value || !compared.amount.value)
        return;
    compared.change = *reading.amount.value - *compared.amount.value;
    if (*compared.amount.value > 0)
        compared.ratio = *reading.amount.value / *compared.amount.value - 1.0;
}

Verdict ReadingBuilder::verdictOf(const Amount& amount) const
{
    const Bands& bands = m_kpi.bands;
    if (!amount.value || m_kpi.better == Better::Neutral || (!bands.bad && !bands.good))
        return Verdict::None;
    const auto worse = [&](double a, double b) { return m_kpi.better == Better::Higher ? a < b : a > b; };
    if (bands.bad && worse(*amount.value, *bands.bad))
        return Verdict::Bad;
    if (bands.good && !worse(*amount.value, *bands.good))
        return Verdict::Good;
    return Verdict::Neutral;
}

} // namespace quarterdeck
