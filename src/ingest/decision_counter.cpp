// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision_counter.h"

#include "date_text.h"
#include "number_text.h"
#include "record_reader.h"
#include "row_shape.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>

#include <fmt/format.h>

namespace quarterdeck {

namespace {

/// What one order makes of the column.
struct ReadingCount
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
        ++rows[fmt::format("{:04}-{:02}", day->year(), day->month())];
        amount[fmt::format("{:04}-Q{}", day->year(), (day->month() + 2) / 3)] += decimal;
    }
    Decision::Reading reading(bool withAmount) const
    {
        Decision::Reading reading{
            std::string(dateOrderName(order)), first ? first->iso() : "", last ? last->iso() : "", rows, {}};
        for (const auto& [quarter, decimal] : amount)
            if (withAmount)
                reading.amount[quarter] = static_cast<double>(decimal) / static_cast<double>(kDecimalOne);
        return reading;
    }
};

} // namespace

Result<Decision> countReadings(const std::filesystem::path& path, const ReadingPlan& plan, int column,
    const std::vector<DateOrder>& orders, std::optional<int> amountColumn, Progress& progress)
{
    Result<std::unique_ptr<RecordReader>> reader = openRecords(path, plan.separator, nullptr);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<ReadingCount> counts(orders.size());
    for (std::size_t i = 0; i < orders.size(); ++i)
        counts[i].order = orders[i];
    while (true) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, path.string());
        Result<RawBlock> block = (*reader)->next();
        if (!block)
            return tl::unexpected(block.error());
        if (block->rows() == 0)
            break;
        for (std::size_t row = 0; row < block->rows(); ++row) {
            const auto cells = block->row(row);
            if (isRagged(cells, plan.columns.size()))
                continue;
            const auto date = dateText(trimmed(cells[static_cast<std::size_t>(column)]));
            std::int64_t decimal = 0;
            if (amountColumn) {
                const auto amount = static_cast<std::size_t>(*amountColumn);
                decimal = readNumber(cells[amount], plan.columns[amount].decimal).value;
            }
            for (ReadingCount& count : counts)
                if (date)
                    count.add(*date, decimal);
        }
        progress.advance(Phase::Reading, (*reader)->bytesRead(), (*reader)->bytes());
    }
    Decision decision{"--date-order", path.string(), plan.columns[static_cast<std::size_t>(column)].header, {}};
    for (const ReadingCount& count : counts)
        decision.readings.push_back(count.reading(amountColumn.has_value()));
    return decision;
}

} // namespace quarterdeck
