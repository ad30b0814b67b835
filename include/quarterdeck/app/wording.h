// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/error.h>
#include <quarterdeck/core/issue.h>
#include <quarterdeck/ingest/mapping.h>
#include <quarterdeck/kpi/kpi_reading.h>

#include <QString>

namespace quarterdeck {

/// A failure for people: what was expected, what was found, what to do next.
struct ErrorWords
{
    QString expected;
    QString found;
    QString remedy;

    QString sentence() const; ///< found, then remedy
};

/// The one place where errors, issues, absences and notes become sentences, translated.
ErrorWords word(const Error& error);
QString word(const Issue& issue);
QString word(const Absence& absence);
/// What a person can do about an absence ("Import your targets"), or empty.
QString remedy(const Absence& absence);
QString word(const Note& note);
/// A kind of finding in a few words, and what to do about it.
QString word(IssueKind kind);
QString remedy(IssueKind kind);

/// Name of an entity, dimension or grain as people say it ("deals", "lost reason").
QString entityWord(const std::string& entity);
QString dimensionWord(const std::string& dimension);
QString fieldWord(const std::string& field);

/// How sure a recognition is: "sure, 98 %".
QString confidenceWord(double confidence);
/// Why a column was taken for what it is; `reason` as in ColumnPlan.
QString recognitionWord(const std::string& reason);
/// "day first, as the values show"; `reason` as ColumnPlan::dateReason.
QString dateOrderWord(DateOrder order, const std::string& reason);

} // namespace quarterdeck
