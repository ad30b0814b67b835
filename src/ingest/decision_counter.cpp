// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision_counter.h"

#include "date_text.h"
#include "number_text.h"
#include "record_reader.h"
#include "row_shape.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <span>
namespace quarterdeck {

namespace {

constexpr std::array kMarks{'.', ','};

std::string monthKey(Date day) { return fmt::format("{:04}-{:02}", day.year(), day.month()); }
std::string quarterKey(Date day) { return fmt::format("{:04}-Q{}", day.year(), (day.month() + 2) / 3); }
double inUnits(std::int64_t decimal) { return static_cast<double>(decimal) / static_cast<double>(kDecimalOne); }

std::map<std::string, double> inUnits(const std::map<std::string, std::int64_t>& amounts)
{
    std::map<std::string, double> units;
    for (const auto& [key, decimal] : amounts)
        units[key] = inUnits(decimal);
    return units;
}

/// What one order makes of a column of dates.
struct OrderCount
{
    DateOrder order = DateOrder::Dmy;
    std::optional<Date> first;
    std::optional<Date> last;
    std::map<std::string, std::int64_t> rows;
    std::map<std::string, std::int64_t> amount; // decimals: added exactly

    void add(const DateText& date, std::int64_t decimal)
    {
        const std::optional<Date> day = date.day(order);
        if (!day)
            return;
        first = first ? std::min(*first, *day) : *day;
        last = last ? std::max(*last, *day) : *day;
        ++rows[monthKey(*day)];
        amount[quarterKey(*day)] += decimal;
    }
    Decision::Reading reading(bool withAmount) const
    {
        Decision::Reading reading{
            std::string(dateOrderName(order)), first ? first->iso() : "", last ? last->iso() : "", rows, {}};
        if (withAmount)
            reading.amount = inUnits(amount);
        return reading;
    }
};

/// What one decimal mark makes of a column of numbers. Rows without a day are under "".
struct MarkCount
{
    char mark = '.';
    std::optional<std::int64_t> smallest;
    std::optional<std::int64_t> largest;
    std::map<std::string, std::int64_t> rows;
    std::map<std::string, std::int64_t> amount;

    void add(std::string_view text, std::optional<Date> day)
    {
        const NumberText number = readNumber(text, mark);
        if (number.fault != NumberFault::None)
            return;
        smallest = std::min(smallest.value_or(number.value), number.value);
        largest = std::max(largest.value_or(number.value), number.value);
        ++rows[day ? monthKey(*day) : ""];
        amount[day ? quarterKey(*day) : ""] += number.value;
    }
    Decision::Reading reading() const
    {
        const auto text = [](std::optional<std::int64_t> value) {
            return value ? fmt::format("{}", inUnits(*value)) : std::string();
        };
        return {std::string(1, mark), text(smallest), text(largest), rows, inUnits(amount)};
    }
};

/// Calls `see` with the cells of every row that has the header's.
Result<void> seeRows(const std::filesystem::path& path, const ReadingPlan& plan,
    const std::function<void(std::span<const std::string_view>)>& see, Progress& progress)
{
    Result<std::unique_ptr<RecordReader>> reader = openRecords(path, plan.separator, nullptr);
    if (!reader)
        return tl::unexpected(reader.error());
    while (true) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, path.string());
        Result<RawBlock> block = (*reader)->next();
        if (!block)
            return tl::unexpected(block.error());
        if (block->rows() == 0)
            return {};
        for (std::size_t row = 0; row < block->rows(); ++row)
            if (const auto cells = block->row(row); !isRagged(cells, plan.columns.size()))
                see(cells);
        progress.advance(Phase::Reading, (*reader)->bytesRead(), (*reader)->bytes());
    }
}

} // namespace

Result<Decision> countReadings(const std::filesystem::path& path, const ReadingPlan& plan, int column,
    const std::vector<DateOrder>& orders, std::optional<int> amountColumn, Progress& progress)
{
    std::vector<OrderCount> counts(orders.size());
    for (std::size_t i = 0; i < orders.size(); ++i)
        counts[i].order = orders[i];
    const auto see = [&](std::span<const std::string_view> cells) {
        const auto date = dateText(trimmed(cells[static_cast<std::size_t>(column)]));
        std::int64_t decimal = 0;
        if (amountColumn) {
            const auto amount = static_cast<std::size_t>(*amountColumn);
            decimal = readNumber(cells[amount], plan.columns[amount].decimal).value;
        }
        for (OrderCount& count : counts)
            if (date)
                count.add(*date, decimal);
    };
    if (Result<void> seen = seeRows(path, plan, see, progress); !seen)
        return tl::unexpected(seen.error());
    Decision decision{"--date-order", path.string(), plan.columns[static_cast<std::size_t>(column)].header, {}};
    for (const OrderCount& count : counts)
        decision.readings.push_back(count.reading(amountColumn.has_value()));
    return decision;
}

Result<Decision> countMarks(const std::filesystem::path& path, const ReadingPlan& plan, int column,
    std::optional<int> dateColumn, Progress& progress)
{
    std::array<MarkCount, kMarks.size()> counts;
    for (std::size_t i = 0; i < kMarks.size(); ++i)
        counts[i].mark = kMarks[i];
    const auto see = [&](std::span<const std::string_view> cells) {
        std::optional<Date> day;
        if (dateColumn) {
            const auto place = static_cast<std::size_t>(*dateColumn);
            if (const auto date = dateText(trimmed(cells[place])))
                day = date->day(plan.columns[place].dateOrder.value_or(DateOrder::Ymd));
        }
        for (MarkCount& count : counts)
            count.add(cells[static_cast<std::size_t>(column)], day);
    };
    if (Result<void> seen = seeRows(path, plan, see, progress); !seen)
        return tl::unexpected(seen.error());
    Decision decision{"--decimal", path.string(), plan.columns[static_cast<std::size_t>(column)].header, {}};
    for (const MarkCount& count : counts)
        decision.readings.push_back(count.reading());
    return decision;
}

} // namespace quarterdeck
