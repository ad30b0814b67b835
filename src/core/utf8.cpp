// SPDX-License-Identifier: GPL-3.0-or-later
#include "utf8.h"

namespace quarterdeck {

namespace {

/// How long a sequence with this lead byte is, and what the byte itself says.
CodePoint leadByte(unsigned char byte)
{
    if (byte < 0x80)
        return {byte, 1};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {byte & 0x1Fu, 2};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {byte & 0x0Fu, 3};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {byte & 0x07u, 4};
    return {};
}

bool isScalar(CodePoint point)
{
    if (point.bytes == 3)
        return point.value >= 0x800 && (point.value < 0xD800 || point.value > 0xDFFF);
    if (point.bytes == 4)
        return point.value >= 0x10000 && point.value <= 0x10FFFF;
    return true;
}

char continuation(char32_t value, unsigned shift) { return static_cast<char>(0x80 | ((value >> shift) & 0x3F)); }

} // namespace

CodePoint firstCodePoint(std::string_view text)
{
    if (text.empty())
        return {};
    CodePoint point = leadByte(static_cast<unsigned char>(text[0]));
    if (point.bytes > text.size())
        return {};
    for (std::size_t i = 1; i < point.bytes; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80)
            return {};
        point.value = (point.value << 6) | (byte & 0x3Fu);
    }
    return isScalar(point) ? point : CodePoint{};
}

void appendUtf8(std::string& text, char32_t value)
{
    if (value < 0x80) {
        text += static_cast<char>(value);
    } else if (value < 0x800) {
        text += static_cast<char>(0xC0 | (value >> 6));
        text += continuation(value, 0);
    } else if (value < 0x10000) {
        text += static_cast<char>(0xE0 | (value >> 12));
        text += continuation(value, 6);
        text += continuation(value, 0);
    } else {
        text += static_cast<char>(0xF0 | (value >> 18));
        text += continuation(value, 12);
        text += continuation(value, 6);
        text += continuation(value, 0);
    }
}

} // namespace quarterdeck
