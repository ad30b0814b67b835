// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace quarterdeck::demo {

enum class Stage { Prospecting, Qualification, Proposal, Negotiation, ClosedWon, ClosedLost };
enum class DealType { NewBusiness, Upsell, CrossSell, Renewal };

struct Deal
{
    std::int64_t number = 0; ///< 1 for the first
    int rep = 0; ///< in charge on the last day
    int account = -1; ///< -1: none
    int product = 0;
    Stage stage = Stage::Prospecting;
    DealType type = DealType::NewBusiness;
    int probability = 0; ///< percent
    Date createdOn;
    Date expectedOn;
    std::optional<Date> closedOn; ///< decided deals only
    std::optional<std::int64_t> cents; ///< amount in hundredths of a euro
    std::optional<std::int64_t> costCents;
    int quantity = 1;
    std::string_view project; ///< what the customer is up to
    std::string_view source; ///< may be empty
    std::string_view lostReason; ///< may be empty

    bool won() const { return stage == Stage::ClosedWon; }
    bool open() const { return stage < Stage::ClosedWon; }
};

std::string_view stageName(Stage stage);
std::string_view dealTypeName(DealType type);

} // namespace quarterdeck::demo
