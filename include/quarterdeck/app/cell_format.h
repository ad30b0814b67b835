// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/ingest/cell_value.h>

#include <optional>
#include <string_view>

namespace quarterdeck {

/// How the cells of a column are to be understood: as they were imported, or as all of them look.
struct CellFormat
{
    enum class Kind {
        Text,
        Plain, ///< our own numbers: 1234.5
        Number, ///< the CRM's, with its decimal mark
        Moment, ///< days and times
    };

    Kind kind = Kind::Text;
    char decimal = '.';
    DateOrder dateOrder = DateOrder::Ymd;

    bool isNumber() const { return kind == Kind::Plain || kind == Kind::Number; }
    /// Nothing in columns that hold no numbers, and where the cell is none.
    std::optional<double> number(std::string_view cell) const;
    std::optional<CellMoment> moment(std::string_view cell) const;

    friend bool operator==(const CellFormat&, const CellFormat&) = default;
};

/// 1234.5 and nothing else: no grouping, no sign but a minus, no "0042".
std::optional<double> plainNumber(std::string_view text);

} // namespace quarterdeck
