// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/demo/demo_company.h>

#include "company_files.h"
#include "deal_stream.h"
#include "sales_record.h"
#include "target_plan.h"

#include <fmt/format.h>

#include <array>
#include <system_error>

namespace quarterdeck {

namespace {

constexpr std::int64_t kPolledEvery = 4096; // deals

Period historyOf(const DemoOptions& options)
{
    const Date month = options.lastDay - (options.lastDay.day() - 1);
    return {month.plusMonths(1 - options.months), options.lastDay + 1};
}

Result<void> inRange(std::string_view key, std::int64_t value, std::int64_t least, std::int64_t most)
{
    if (value >= least && value <= most)
        return {};
    return failure(ErrorKind::InvalidSetting, std::string(key),
        {std::string(key), fmt::format("{}", value), fmt::format("{}..{}", least, most)});
}

Result<void> checked(const DemoOptions& options)
{
    const Result<void> deals = inRange("deals", options.deals, 0, kMostDemoDeals);
    return deals ? inRange("months", options.months, 1, kMostDemoMonths) : deals;
}

Result<void> writeDeals(demo::DealFile& file, demo::SalesRecord& record, const demo::Staff& staff,
    const demo::AccountBook& accounts, const DemoOptions& options, Progress& progress)
{
    demo::DealStream stream(staff, accounts, historyOf(options), options.deals, options.seed);
    while (const std::optional<demo::Deal> deal = stream.next()) {
        if (deal->number % kPolledEvery == 1) {
            progress.advance(Phase::Writing, deal->number - 1, options.deals);
            if (progress.cancelled())
                return failure(ErrorKind::Cancelled, file.name());
            if (file.failed())
                break; // finish() tells
        }
        file.write(*deal, staff, accounts);
        record.add(*deal);
    }
    progress.advance(Phase::Writing, options.deals, options.deals);
    return file.finish();
}

/// All or none, as far as the file system lets us.
Result<std::vector<std::string>> published(std::span<demo::CsvFile* const> files)
{
    std::vector<std::string> names;
    for (demo::CsvFile* file : files)
        if (const Result<void> finished = file->finish(); !finished)
            return tl::unexpected(finished.error());
    for (demo::CsvFile* file : files) {
        if (const Result<void> renamed = file->publish(); !renamed)
            return tl::unexpected(renamed.error());
        names.push_back(file->name());
    }
    return names;
}

} // namespace

Result<std::vector<std::string>> writeDemoCompany(
    const std::filesystem::path& directory, const DemoOptions& options, Progress& progress)
{
    if (const Result<void> valid = checked(options); !valid)
        return tl::unexpected(valid.error());
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error)
        return failure(ErrorKind::WriteFailed, directory.string(), {directory.string(), error.message()});

    const Period history = historyOf(options);
    const demo::Staff staff(history);
    const demo::AccountBook accounts(options.deals, history, options.seed);
    demo::SalesRecord record(history);

    demo::DealFile dealFile(directory);
    if (const Result<void> written = writeDeals(dealFile, record, staff, accounts, options, progress); !written)
        return tl::unexpected(written.error());

    demo::UserFile userFile(directory);
    userFile.write(staff, options.lastDay);
    demo::AccountFile accountFile(directory);
    for (int number = 0; number < accounts.size(); ++number)
        accountFile.write(accounts.account(number), staff, options.lastDay);
    demo::ProductFile productFile(directory);
    productFile.write();
    demo::TargetFile targetFile(directory);
    targetFile.write(demo::TargetPlan(record, staff, options.lastDay, options.seed), staff);

    const std::array<demo::CsvFile*, 5> files{&userFile, &accountFile, &productFile, &dealFile, &targetFile};
    return published(files);
}

} // namespace quarterdeck
