// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace quarterdeck::demo {

struct Family
{
    std::string_view name;
    int medianDeal; ///< euros, to a mid-market customer in the first year
    int marginPerMille;
};

struct Product
{
    std::string_view id;
    std::string_view name;
    int family; ///< index into families()
    int listPrice; ///< euros
    int unitCost; ///< euros
    int share; ///< deals compared with the other products
};

std::span<const Family> families();
std::span<const Product> products();

} // namespace quarterdeck::demo
