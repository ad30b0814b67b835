// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

namespace quarterdeck {

Q_LOGGING_CATEGORY(journal, "quarterdeck", QtWarningMsg)

} // namespace quarterdeck
