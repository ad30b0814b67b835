// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace demo_test {

namespace {

std::vector<std::vector<std::string>> readRows(const std::string& text)
{
    std::vector<std::vector<std::string>> rows(1);
    rows.back().emplace_back();
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            rows.back().back() += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\n') {
            rows.emplace_back();
            rows.back().emplace_back();
        } else {
            rows.back().back() += c;
        }
    }
    EXPECT_FALSE(quoted) << "the last quote is closed";
    EXPECT_EQ(rows.back(), std::vector<std::string>{""}) << "the last record ends its line";
    rows.pop_back();
    return rows;
}

} // namespace

TemporaryDirectory::TemporaryDirectory()
{
    std::string name = (std::filesystem::temp_directory_path() / "quarterdeck-demo-XXXXXX").string();
    EXPECT_NE(mkdtemp(name.data()), nullptr);
    m_path = name;
}

TemporaryDirectory::~TemporaryDirectory() { std::filesystem::remove_all(m_path); }

std::vector<std::string> TemporaryDirectory::fileNames() const
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(m_path))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string readBytes(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream) << file;
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

Records readRecords(const std::filesystem::path& file)
{
    const std::vector<std::vector<std::string>> rows = readRows(readBytes(file));
    Records records;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        EXPECT_EQ(rows[row].size(), rows[0].size()) << file << " record " << row;
        auto& record = records.emplace_back();
        for (std::size_t column = 0; column < rows[0].size(); ++column)
            record[rows[0][column]] = rows[row].at(column);
    }
    return records;
}

} // namespace demo_test
