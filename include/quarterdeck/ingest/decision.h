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
        std::string value; ///< "dmy"
        std::string first; ///< ISO day
        std::string last;
        std::map<std::string, std::int64_t> rows; ///< "2017-03" -> rows
        std::map<std::string, double> amount; ///< "2017-Q1" -> sum of the amount column, empty without one
    };

    std::string option; ///< "--date-order"
    std::string file;
    std::string column;
    std::vector<Reading> readings;
};

} // namespace quarterdeck
