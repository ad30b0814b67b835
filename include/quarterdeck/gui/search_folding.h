// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace quarterdeck {

/// How texts are compared wherever a person searches: without case and accents, a letter whose stroke or joint is no
/// accent in Unicode as it is typed without. "Søren KJÆRGAARD" and "soren kjaergaard" fold to the same.
QString foldedForSearch(const QString& text);
/// The same of UTF-8; quick where the text is ASCII.
std::string foldedForSearch(std::string_view text);

} // namespace quarterdeck
