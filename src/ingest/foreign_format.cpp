// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_format.h"

#include <array>
#include <string>

namespace quarterdeck {

namespace {

using namespace std::literals;

struct Signature
{
    std::string_view bytes;
    std::string_view format;
};

constexpr std::array kSignatures{
    Signature{"\x1f\x8b"sv, "gzip"},
    Signature{"\xd0\xcf\x11\xe0"sv, "XLS"},
    Signature{"%PDF-"sv, "PDF"},
    Signature{"SQLite format 3\0"sv, "SQLite"},
    Signature{"\xff\xfe"sv, "UTF-16"},
    Signature{"\xfe\xff"sv, "UTF-16"},
    Signature{"BZh"sv, "bzip2"},
    Signature{"\xfd"
              "7zXZ"sv,
        "xz"},
    Signature{"7z\xbc\xaf"sv, "7z"},
    Signature{"\x28\xb5\x2f\xfd"sv, "zstd"},
};

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& letter : result)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return result;
}

} // namespace

std::optional<std::string_view> foreignFormat(std::string_view firstBytes)
{
    if (firstBytes.starts_with("PK\x03\x04") || firstBytes.starts_with("PK\x05\x06")) {
        const bool workbook = firstBytes.find("xl/") != std::string_view::npos
            || firstBytes.find("[Content_Types].xml") != std::string_view::npos;
        return workbook ? "XLSX"sv : "zip"sv;
    }
    for (const Signature& signature : kSignatures)
        if (firstBytes.starts_with(signature.bytes))
            return signature.format;
    const std::string start = lowered(firstBytes.substr(0, 16));
    if (start.starts_with("<!doctype html") || start.starts_with("<html"))
        return "HTML"sv;
    if (start.starts_with("<?xml"))
        return "XML"sv;
    return std::nullopt;
}

} // namespace quarterdeck
