// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/gui/rows_arrangement.h>
#include <quarterdeck/gui/rows_text.h>

#include <QLocale>
#include <QString>

#include <vector>

namespace quarterdeck {

/// Semicolons where the comma is the decimal mark, as spreadsheets of that locale expect.
char csvSeparator(const QLocale& locale);

/// A cell as it may stand in a CSV that a spreadsheet opens: text that would run as a formula there gets an apostrophe
/// in front; numbers stay numbers.
QString withoutFormula(const QString& cell);

/// Writes rows as a CSV that a spreadsheet of the locale opens: its separator and decimal mark, UTF-8 with a mark in
/// front, CRLF. All of the file or nothing of it. WriteFailed with the reason, Cancelled. For a job.
Result<void> writeRowsCsv(const QString& path, const RowsText& text, const std::vector<std::uint32_t>& order,
    const std::vector<int>& columns, const QLocale& locale, Progress& progress);

} // namespace quarterdeck
