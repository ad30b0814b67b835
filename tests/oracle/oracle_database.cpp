// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle_database.h"

#include <fmt/format.h>

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace quarterdeck::oracle {

namespace {

constexpr std::string_view kNextCell = "#";
constexpr int kTimeLimitMs = 600'000;

std::optional<double> number(const std::string& text)
{
    if (text.empty())
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::runtime_error(fmt::format("an oracle answered \"{}\" where a number was expected", text));
    return value;
}

OracleRow row(const std::string& line)
{
    const std::size_t first = line.find('|');
    const std::size_t last = line.rfind('|');
    if (first == std::string::npos || first == last)
        throw std::runtime_error(fmt::format("an oracle answered \"{}\", not dimension|key|value", line));
    return {line.substr(0, first), line.substr(first + 1, last - first - 1), number(line.substr(last + 1))};
}

} // namespace

OracleDatabase::OracleDatabase(const std::filesystem::path& csvDirectory, const std::filesystem::path& moreTargets,
    std::filesystem::path workDirectory)
    : m_directory(std::move(workDirectory))
{
    std::string commands;
    for (const std::string_view table : {"users", "accounts", "products", "deals", "targets"})
        commands += fmt::format(".import --csv '{}/{}.csv' {}\n", csvDirectory.string(), table, table);
    commands += fmt::format(".import --csv --skip 1 '{}' targets\n", moreTargets.string());
    run(commands + "CREATE TABLE ask(from_day TEXT, to_day TEXT, as_of TEXT);\n");
}

std::vector<std::vector<OracleRow>> OracleDatabase::ask(
    const std::filesystem::path& script, std::span<const TimeCell> cells) const
{
    std::string commands = ".mode list\n";
    for (const TimeCell& cell : cells)
        commands += fmt::format("DELETE FROM ask;\nINSERT INTO ask VALUES('{}', '{}', '{}');\n.print {}\n.read '{}'\n",
            cell.period.from.iso(), cell.period.to.iso(), cell.asOf.iso(), kNextCell, script.string());

    std::vector<std::vector<OracleRow>> answers;
    std::istringstream lines(run(commands));
    for (std::string line; std::getline(lines, line);) {
        if (line == kNextCell)
            answers.emplace_back();
        else
            answers.back().push_back(row(line));
    }
    return answers;
}

std::string OracleDatabase::run(const std::string& commands) const
{
    const auto inDirectory = [this](const char* name) { return QString::fromStdString((m_directory / name).string()); };
    std::ofstream(m_directory / "commands.sql") << commands;
    QProcess sqlite;
    sqlite.setStandardInputFile(inDirectory("commands.sql"));
    sqlite.setStandardOutputFile(inDirectory("answers.txt"));
    sqlite.setStandardErrorFile(inDirectory("errors.txt"));
    sqlite.start(
        QStringLiteral("sqlite3"), {QStringLiteral("-batch"), QStringLiteral("-bail"), inDirectory("oracle.db")});
    if (!sqlite.waitForStarted())
        throw std::runtime_error("the sqlite3 program (package sqlite3) does not start");
    const bool finished = sqlite.waitForFinished(kTimeLimitMs);
    const auto text = [this](const char* name) {
        std::ostringstream whole;
        whole << std::ifstream(m_directory / name).rdbuf();
        return whole.str();
    };
    if (const std::string errors = text("errors.txt"); !finished || sqlite.exitCode() != 0 || !errors.empty())
        throw std::runtime_error("sqlite3: " + errors);
    return text("answers.txt");
}

} // namespace quarterdeck::oracle
