// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace quarterdeck::test {

/// Holds a property against so many cases, the same in every run: where a case is dear, a few must do.
template <typename Property>
void expectInAnyCase(int cases, Property&& property)
{
    rc::detail::TestParams parameters;
    parameters.seed = 20261028;
    parameters.maxSuccess = cases;
    const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    const rc::detail::TestResult result
        = rc::detail::checkTestable(std::forward<Property>(property), rc::detail::TestMetadata{name, name}, parameters);
    std::ostringstream message;
    rc::detail::printResultMessage(result, message);
    EXPECT_TRUE(result.is<rc::detail::SuccessResult>()) << message.str();
}

/// Within a property: any number from 0 on and below `end`, however many cases went before.
inline std::size_t anyBelow(std::size_t end)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, end));
}

inline bool anyChance() { return anyBelow(2) == 1; }

template <typename T>
T anyOf(const std::vector<T>& choices)
{
    return choices[anyBelow(choices.size())];
}

/// The items in any order.
template <typename T>
std::vector<T> anyOrder(std::vector<T> items)
{
    std::vector<T> order;
    while (!items.empty()) {
        const auto next = items.begin() + static_cast<std::ptrdiff_t>(anyBelow(items.size()));
        order.push_back(*next);
        items.erase(next);
    }
    return order;
}

/// Some of the items, at least one, in any order.
template <typename T>
std::vector<T> anySome(std::vector<T> items)
{
    std::vector<T> order = anyOrder(std::move(items));
    order.resize(1 + anyBelow(order.size()));
    return order;
}

} // namespace quarterdeck::test
