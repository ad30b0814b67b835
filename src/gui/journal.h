// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace quarterdeck {

/// What the window did, for the log file; silent where nobody keeps one. Names of files, kinds and counts, never a cell
/// of a customer's data.
Q_DECLARE_LOGGING_CATEGORY(journal)

} // namespace quarterdeck
