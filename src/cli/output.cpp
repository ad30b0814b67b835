// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <quarterdeck/app/json_report.h>
#include <quarterdeck/app/wording.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace quarterdeck::cli {

ExitStatus fail(const Error& error, bool json)
{
    if (json)
        printJson(jsonOf(error));
    else
        fmt::print(stderr, "quarterdeck-cli: {}\n", oneLine(word(error).sentence().toStdString()));
    return isWrongUsage(error.kind) ? ExitStatus::WrongUsage : ExitStatus::Failed;
}

void printJson(const nlohmann::ordered_json& json)
{
    // Text from files may hold anything; a broken character must not break the answer.
    print(json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

std::string oneLine(std::string_view text)
{
    constexpr unsigned char kFirstPrintable = 0x20;
    constexpr unsigned char kDelete = 0x7f;
    constexpr unsigned char kSecondControls = 0xc2; // U+0080 to U+009F: c2 80 to c2 9f
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        if (byte == '\n' || byte == '\r' || byte == '\t')
            line += ' ';
        else if (byte < kFirstPrintable || byte == kDelete)
            line += "�";
        else if (byte == kSecondControls && next >= 0x80 && next <= 0x9f) {
            line += "�";
            ++i;
        } else
            line += text[i];
    }
    return line;
}

bool answerArrived()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return true;
    fmt::print(stderr,
        "quarterdeck-cli: The answer could not be written to standard output in full ({}). What a command changed in "
        "the store stays changed.\n",
        std::strerror(errno));
    return false;
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

} // namespace quarterdeck::cli
