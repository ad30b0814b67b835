// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_export.h"

#include <quarterdeck/core/date.h>

#include <cstdint>
#include <fstream>

namespace quarterdeck {

namespace {

constexpr int kDeals = 900;
constexpr const char* kAgents[] = {"Ada Brook", "Ben Okoro", "Carla Ruiz", "Dev Anand", "Eva Lindqvist", "Finn O'Shea"};
constexpr const char* kProducts[] = {"Gauge Mini", "Gauge Pro", "Gauge Plus Professional Edition", "Probe"};
constexpr const char* kAccounts[] = {"Acorn Mills", "Birchwood", "Cobalt Works", "Dunlin & Sons", "Elm Street Labs",
    "Fairwater", "Granite Peak Manufacturing and Trading Company"};
constexpr double kPrices[] = {55, 550, 3400, 1100};

/// Numbers that look like chance and are the same everywhere.
class Numbers
{
public:
    int below(int limit)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((m_state >> 33) % static_cast<std::uint64_t>(limit));
    }

private:
    std::uint64_t m_state = 2017;
};

} // namespace

void writePlainExport(const std::filesystem::path& file)
{
    std::ofstream csv(file);
    csv << "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";
    Numbers numbers;
    const Date first = *Date::fromYmd(2016, 10, 20);
    const Date last = *Date::fromYmd(2017, 12, 31);
    for (int i = 0; i < kDeals; ++i) {
        const int product = numbers.below(4);
        const Date engaged = first + numbers.below(last - first);
        const Date closed = engaged + 4 + numbers.below(120);
        const int chance = numbers.below(100);
        const bool decided = closed <= last;
        const bool won = decided && chance < 62;
        csv << "OP" << 1000 + i << ',' << kAgents[numbers.below(6)] << ',' << kProducts[product] << ','
            << kAccounts[numbers.below(7)] << ','
            << (won              ? "Won"
                       : decided ? "Lost"
                                 : "Engaging")
            << ',' << engaged.iso() << ',' << (decided ? closed.iso() : "") << ',';
        if (decided)
            csv << (won ? static_cast<int>(kPrices[product] * (85 + numbers.below(30)) / 100) : 0);
        csv << '\n';
    }
}

} // namespace quarterdeck
