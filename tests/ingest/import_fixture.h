// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/ingest/import_file.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// A record as field -> text: numbers as decimals, days ISO, moments with their time ("Z" behind an instant).
using RecordText = std::map<std::string, std::string>;

RecordText recordText(const RecordBlock& block, std::size_t row, const EntitySchema& schema);

/// All that reading a file gives.
struct ReadFile
{
    RecognisedFile file;
    std::vector<RecordBlock> blocks;
    std::vector<RecordText> records;
    std::vector<std::int64_t> lines;
    std::vector<RejectedRow> rejected;

    std::vector<Issue> issues(IssueKind kind) const;
    std::string role(const std::string& header) const; ///< fields of a column, "closed_on,expected_close_on"
};

/// Tests that import files from a folder of their own.
class ImportTest : public ::testing::Test
{
protected:
    ImportTest();
    ~ImportTest() override;

    std::filesystem::path write(const std::string& name, std::string_view text) const;

    Result<std::variant<RecognisedFile, Decision>> look(
        const std::filesystem::path& path, const ReadingOptions& options = {}) const;
    RecognisedFile recognised(const std::filesystem::path& path, const ReadingOptions& options = {}) const;
    Decision decision(const std::filesystem::path& path, const ReadingOptions& options = {}) const;
    Error error(const std::filesystem::path& path, const ReadingOptions& options = {}) const;
    ReadFile read(const std::filesystem::path& path, const ReadingOptions& options = {}) const;
    /// Of the text as a file of that name.
    ReadFile readText(std::string_view text, const ReadingOptions& options = {}, const std::string& name = "deals.csv");

    const EntityModel& entities() const { return m_entities; }
    std::filesystem::path folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
    EntityModel m_entities;
};

/// A mapping that must be right.
Mapping mapping(std::string_view json);

} // namespace quarterdeck
