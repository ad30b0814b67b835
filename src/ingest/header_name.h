// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// How headers are compared: letters and digits alone, case folded, without the ending of a custom field ("__c").
/// "Deal - Owner", "deal_owner", "Deal Owner (*)" fold to the same.
std::string foldedHeader(std::string_view header);
/// The header's words, folded: split at signs and at a capital behind a small letter ("closeDate").
std::vector<std::string> headerWords(std::string_view header);

} // namespace quarterdeck
