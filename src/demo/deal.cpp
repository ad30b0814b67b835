// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal.h"

#include <array>

namespace quarterdeck::demo {

namespace {

constexpr std::array<std::string_view, 6> kStageNames{
    "Prospecting", "Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost"};
constexpr std::array<std::string_view, 4> kTypeNames{"New business", "Upsell", "Cross-sell", "Renewal"};

} // namespace

std::string_view stageName(Stage stage) { return kStageNames[static_cast<std::size_t>(stage)]; }

std::string_view dealTypeName(DealType type) { return kTypeNames[static_cast<std::size_t>(type)]; }

} // namespace quarterdeck::demo
