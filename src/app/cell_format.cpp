// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/cell_format.h>

#include <charconv>

namespace quarterdeck {

std::optional<double> plainNumber(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || digits[0] < '0' || digits[0] > '9') // nor "inf", "nan"
        return std::nullopt;
    if (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9')
        return std::nullopt;
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<double> CellFormat::number(std::string_view cell) const
{
    if (kind == Kind::Plain)
        return plainNumber(cell);
    return kind == Kind::Number ? numberInCell(cell, decimal) : std::nullopt;
}

std::optional<CellMoment> CellFormat::moment(std::string_view cell) const
{
    return kind == Kind::Moment ? momentInCell(cell, dateOrder) : std::nullopt;
}

} // namespace quarterdeck
