// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <string>

#include <sys/wait.h>

namespace quarterdeck::test {

struct Outcome
{
    int status = -1;
    std::string out;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// Runs a shell line in which `qd` stands for the built program; standard error is dropped unless redirected.
inline Outcome run(std::string line)
{
    const std::string program = std::string(QUARTERDECK_BINARY_DIR) + "/bin/quarterdeck-cli";
    for (std::size_t at = line.find("qd "); at != std::string::npos; at = line.find("qd ", at + program.size()))
        line.replace(at, 2, program);
    FILE* pipe = popen((line + (line.find("2>") == std::string::npos ? " 2>/dev/null" : "")).c_str(), "r");
    Outcome outcome;
    std::array<char, 65536> buffer{};
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        outcome.out.append(buffer.data(), n);
    outcome.status = WEXITSTATUS(pclose(pipe));
    return outcome;
}

/// The keys of an object, in the order of the alphabet.
inline std::vector<std::string> keysOf(const nlohmann::json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

} // namespace quarterdeck::test
