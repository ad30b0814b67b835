// SPDX-License-Identifier: GPL-3.0-or-later
#include "include_rules.h"

#include <algorithm>
#include <optional>
#include <regex>
#include <sstream>

namespace quarterdeck::house {

namespace {

/// A library's headers, and the layers that may include them. The first match counts.
struct LibraryRule
{
    std::string_view prefix;
    std::set<std::string_view> layers;
    std::set<std::string_view> hiddenIn = {}; ///< of these, the layers whose public headers may not
};

const std::set<std::string_view> kEveryLayer
    = {"core", "semantic", "ingest", "facts", "engine", "store", "kpi", "demo", "app", "gui", "cli", "main"};

const std::vector<LibraryRule> kLibraries = {
    {"fmt/", kEveryLayer},
    {"tl/expected.hpp", kEveryLayer},
    {"date/", kEveryLayer},
    // app promises JSON to its callers; for the layers below it is a way of reading files.
    {"nlohmann/json_fwd.hpp", {"semantic", "ingest", "store", "app", "cli"}, {"semantic", "ingest", "store"}},
    {"nlohmann/", {"semantic", "ingest", "store", "app", "cli"}, {"semantic", "ingest", "store", "app"}},
    {"sqlite3.h", {"store"}},
    {"SQLiteCpp/", {"store"}},
    {"zstd.h", {"store"}},
    {"zlib.h", {"ingest"}},
    {"CLI/", {"cli"}},
    {"QtCore/", {"app", "cli", "gui", "main"}},
    {"Qt", {"gui", "main"}},
    // Without its module's name a Qt header is found only where the layer links the module.
    {"Q", {"app", "cli", "gui", "main"}},
    {"unistd.h", {"ingest", "store", "app", "cli", "main"}},
    {"fcntl.h", {"ingest", "store", "app"}},
    {"sys/", {"ingest", "store", "app"}},
};

struct Include
{
    int line = 0;
    bool quoted = false;
    std::string header;
};

std::vector<Include> includesOf(const std::string& text)
{
    static const std::regex kPattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
    std::vector<Include> includes;
    std::istringstream lines(text);
    std::string line;
    std::smatch match;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (std::regex_match(line, match, kPattern)) {
            includes.push_back({number, match[1] == "\"", match[2]});
        }
    }
    return includes;
}

std::optional<std::string> objectionToLibrary(
    const std::string& header, const std::string& layer, const std::string& path)
{
    for (const LibraryRule& rule : kLibraries) {
        if (!header.starts_with(rule.prefix)) {
            continue;
        }
        if (!rule.layers.contains(layer)) {
            return layer + " may not use <" + header + ">";
        }
        if (rule.hiddenIn.contains(layer) && path.starts_with("include/")) {
            return "<" + header + "> belongs under src/, not into a public header";
        }
        return std::nullopt;
    }
    // What is left is the standard library, whose headers have neither folder nor ending.
    if (header.find_first_of("/.") == std::string::npos) {
        return std::nullopt;
    }
    return "<" + header + "> is of no library that tests/house/include_rules.cpp knows";
}

std::optional<std::string> objectionToLayer(const std::string& header, const std::string& layer, const Arrows& arrows)
{
    const std::string target = header.substr(0, header.find('/'));
    const auto allowed = arrows.find(layer);
    if (allowed == arrows.end()) {
        return "CMakeLists.txt has no layer " + layer;
    }
    if (!allowed->second.contains(target)) {
        return layer + " may not include " + target + " (<quarterdeck/" + header + ">)";
    }
    return std::nullopt;
}

std::optional<std::string> objection(const Include& include, const SourceFile& file, const Arrows& arrows)
{
    constexpr std::string_view kOurs = "quarterdeck/";
    const std::string layer = layerOf(file.path);
    if (include.quoted) {
        if (include.header.find("..") != std::string::npos || include.header.starts_with(kOurs)) {
            return "quotes are for files of the same folder; write <quarterdeck/layer/file.h>";
        }
        return std::nullopt;
    }
    if (include.header.starts_with(kOurs)) {
        return objectionToLayer(include.header.substr(kOurs.size()), layer, arrows);
    }
    return objectionToLibrary(include.header, layer, file.path);
}

std::set<std::string> reachable(const std::string& layer, const Arrows& direct)
{
    std::set<std::string> seen = {layer};
    std::vector<std::string> open = {layer};
    while (!open.empty()) {
        const std::string current = open.back();
        open.pop_back();
        const auto next = direct.find(current);
        if (next == direct.end()) {
            continue;
        }
        for (const std::string& used : next->second) {
            if (seen.insert(used).second) {
                open.push_back(used);
            }
        }
    }
    return seen;
}

} // namespace

Arrows readArrows(std::string_view cmakeLists)
{
    static const std::regex kPattern(R"(quarterdeck_(?:layer|program)\(([^)]*)\))");
    static const std::set<std::string> kKeywords = {"USES", "QT"};
    Arrows direct;
    const std::string text(cmakeLists);
    for (auto it = std::sregex_iterator(text.begin(), text.end(), kPattern); it != std::sregex_iterator(); ++it) {
        std::istringstream words((*it)[1]);
        std::string layer;
        words >> layer;
        std::set<std::string>& used = direct[layer];
        bool afterUses = false;
        for (std::string word; words >> word; afterUses = afterUses || word == "USES") {
            if (afterUses && !kKeywords.contains(word)) {
                used.insert(word);
            }
        }
    }
    Arrows closed;
    for (const auto& [layer, used] : direct) {
        closed[layer] = reachable(layer, direct);
    }
    return closed;
}

std::string layerOf(std::string_view path)
{
    for (const std::string_view root : {"include/quarterdeck/", "src/"}) {
        if (path.starts_with(root)) {
            path.remove_prefix(root.size());
            return std::string(path.substr(0, path.find('/')));
        }
    }
    return {};
}

std::vector<std::string> wrongIncludes(const SourceFile& file, const Arrows& arrows)
{
    std::vector<std::string> wrong;
    for (const Include& include : includesOf(file.text)) {
        if (const auto reason = objection(include, file, arrows)) {
            wrong.push_back(file.path + ":" + std::to_string(include.line) + ": " + *reason);
        }
    }
    return wrong;
}

} // namespace quarterdeck::house
