// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>
#include <quarterdeck/semantic/entity_schema.h>

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quarterdeck {

enum class DateOrder { Dmy, Mdy, Ymd };
std::string_view dateOrderName(DateOrder order); ///< "dmy", "mdy", "ymd"
std::optional<DateOrder> dateOrderFromName(std::string_view name);

/// What a word of a stage or status column means.
struct ValueMeaning
{
    std::string outcome; ///< "open", "won", "lost" or ""
    std::optional<int> order;
    std::optional<double> probability;
    std::map<std::string, std::string> others; ///< "qualified", "origin" ...: kept for entities to come
};

/// How a file is read, as the user says it (`--mapping`, design section 8) or as a wizard saves it.
struct Mapping
{
    std::string name; ///< file name, for messages
    std::optional<std::string> entity;
    /// Header of the file -> fields. "first_name+last_name" joins columns with a space.
    std::vector<std::pair<std::string, std::vector<std::string>>> columns;
    /// "deals.stage" -> word -> meaning. Belongs to the source, whatever entity the file holds.
    std::map<std::string, std::map<std::string, ValueMeaning>> values;
    std::map<std::string, std::string> constants; ///< field -> value
    std::optional<DateOrder> dateOrder;
    std::optional<char> decimal;
    std::optional<std::string> timeZone;
    std::string unpivot; ///< JSON text as it came, for entities to come; "" = none

    /// MappingInvalid with JSON pointer, expected and found.
    static Result<Mapping> parse(std::string_view json, std::string name);
    /// Parses a file. Errors: FileNotFound, IsDirectory, NoPermission, ReadFailed and those of parse().
    static Result<Mapping> read(const std::filesystem::path& path);
    std::string toJson() const;
};

/// How one column of a file is read, decided from all of its values.
struct ColumnPlan
{
    std::string header;
    std::vector<int> fields; ///< entity fields that it fills; empty: kept, not read
    std::optional<DateOrder> dateOrder; ///< of day and moment fields
    std::string dateReason; ///< how the order was found: "values", "neighbour" (other columns of the file), "option"
    bool twoDigitYears = false; ///< all of its years have two digits; in any other column such a year is refused
    bool wholeDays = false; ///< its moments with a zone are days that were written as midnight: none is moved
    char decimal = '.';
    bool percent = false; ///< a probability of 40 means 0.4
    double confidence = 1; ///< of recognition, 0..1
    std::string reason; ///< "alias", "mapping", "values": an id, worded in app
};

/// The complete decision how a file's text becomes records. Stored with the file, so that its blocks can be read again.
struct ReadingPlan
{
    std::string entity;
    std::vector<ColumnPlan> columns; ///< one per column of the header
    std::vector<std::pair<std::vector<int>, int>> joins; ///< columns -> field
    std::map<std::string, std::map<std::string, ValueMeaning>> values;
    std::map<std::string, std::string> constants;
    /// Words of the stage column that say nothing certain about the outcome: their rows leave it as it is.
    std::set<std::string> quietStages;
    /// Rows leave the fields that they do not speak of. Plans that were stored before there was this fill all of them.
    bool partialRows = false;
    std::string timeZone; ///< of wall-clock times in the file; "" = the workspace's
    char separator = ',';

    std::string toJson() const;
    static Result<ReadingPlan> fromJson(std::string_view json);
};

} // namespace quarterdeck
