// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// What is wrong with the user's data. Work goes on; worded in app.
enum class IssueKind {
    // of a cell or row while reading (the first group rejects the row, the second keeps it)
    RequiredEmpty, // field
    NotADate, // expected form, the time zone's name where that is what cannot be read
    NoSuchDay, // e.g. 31 February
    NotANumber,
    NumberTooLarge,
    NotABoolean,
    DuplicateId, // line of the first one; the same id with other values in one file
    RaggedRow, // cells expected, cells found
    UnterminatedQuote,
    NotUtf8Cell,
    NotAShare, // a probability beyond 0 to 1
    // kept, reported
    FoldedReference, // name that it was resolved to (GTXPro -> GTX Pro)
    UnknownReference, // entity
    UnknownStageOutcome, // word, outcome that it was taken as; none: it leaves the outcome as it is
    DecidedWithoutDate,
    ClosedBeforeCreated,
    MissingCreated,
    DateInFuture,
    NegativeAmount,
    WonWithoutAmount,
    MixedCurrency, // currency named beside the base currency
    AmbiguousName, // several records of that name
    UnknownTargetScope, // scope name that is nobody
    ColumnIgnored, // column
    EntityNotUsed, // entity: kept, not computed with yet
    ManagerLoop,
};

/// snake_case id, stable: `kind` in the JSON and in rejects files.
std::string_view issueKindName(IssueKind kind);
/// Whether a row with such an issue is kept out of the store and written to the rejects file.
bool rejectsRow(IssueKind kind);

struct Issue
{
    IssueKind kind;
    std::int64_t row = 0; ///< line of the file where the record starts, header = 1; 0 = the whole file
    std::string column; ///< the file's own header; empty = the whole row
    std::string value; ///< as found
    std::vector<std::string> arguments;
};

} // namespace quarterdeck
