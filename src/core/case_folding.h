// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quarterdeck {

/// Unicode's simple case folding (CaseFolding.txt, status C and S) of Latin, Greek and Cyrillic letters;
/// any other code point is returned as it is.
char32_t foldedCase(char32_t letter);

} // namespace quarterdeck
