// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace quarterdeck {

/// A choice that the data leaves open: each reading with what it would mean (design section 7, `decision`).
struct Decision
{
    struct Reading
    {
        std::string value; ///< "dmy"; "." as the decimal mark
        std::string first; ///< ISO day; the smallest number
        std::string last;
        std::map<std::string, std::int64_t> rows; ///< "2017-03" -> rows; "" without a day
        std::map<std::string, double> amount; ///< "2017-Q1" -> sum of the amount column, empty without one
    };

    std::string option; ///< "--date-order", "--decimal"
    std::string file;
    std::string column;
    std::vector<Reading> readings;
};

} // namespace quarterdeck
