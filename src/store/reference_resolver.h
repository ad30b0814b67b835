// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference_index.h"
#include "reference_table.h"
#include "store_schema.h"

#include <quarterdeck/store/database.h>
#include <quarterdeck/store/import_batch.h>

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quarterdeck {

/// Decides what all references of one dimension mean, and writes record, member and label to its table.
class ReferenceResolver
{
public:
    ReferenceResolver(Database& database, const StoreSchema& schema, const DimensionLayout& layout);

    /// Every record gets at least one code. True: what an older code (below `firstNew`) means has changed.
    Result<bool> resolve(std::int64_t firstNew);
    /// One per reference that was folded, is unknown or ambiguous: of those that were mentioned, and of those that
    /// mean something else by now, as when the records come after what refers to them. The latter are findings about
    /// the newest file of the records, without a line.
    Result<std::vector<FileIssue>> issues(const std::vector<Mention>& mentions) const;

private:
    struct Reference
    {
        std::int64_t code = 0;
        std::string source;
        std::string text;
        Resolution resolution;
        std::int64_t member = 0;
        std::string label;
        // as the table has them
        std::optional<std::int64_t> storedRecord;
        std::int64_t storedMember = 0;
        std::string storedLabel;
    };

    /// How often, and in which field, records speak of a code.
    struct Use
    {
        std::int64_t count = 0;
        const EntityField* field = nullptr;
    };

    Result<std::unordered_map<std::int64_t, Use>> usesOf(const std::vector<std::int64_t>& codes) const;
    Result<void> loadRecords();
    Result<void> loadReferences();
    Result<void> addMissing();
    void chooseMembers();
    Result<void> chooseSpellings();
    void chooseLabels();
    Result<bool> writeChanged(std::int64_t firstNew);
    bool hasMoved(const Reference& reference) const;
    Result<std::vector<FileIssue>> issuesOfMoved(const std::vector<Mention>& mentions) const;
    std::optional<FileIssue> issueOf(const Reference& reference, const Mention& mention) const;

    Database& m_database;
    const StoreSchema& m_schema;
    const DimensionLayout& m_layout;
    ReferenceIndex m_index;
    std::deque<Reference> m_references; ///< by code
    bool m_hadRecords = false; ///< before this batch
    std::unordered_map<std::int64_t, std::string> m_spellings; ///< of members that are no record and have several
};

/// Copies attributes of the records to all codes of their dimension, where they differ. True: an older code's changed.
Result<bool> copyAttributes(Database& database, const DimensionLayout& layout, std::int64_t firstNew);

/// Deletes codes that no record speaks of any more and that are no record.
Result<void> dropUnusedCodes(Database& database, const StoreSchema& schema, const DimensionLayout& layout);

} // namespace quarterdeck
