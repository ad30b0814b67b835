// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/engine/snapshot.h>

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>

#include <fmt/format.h>

namespace quarterdeck {

namespace {

constexpr int kMonthsInYear = 12;

/// Calls visit(code, label) for every member of the domain; months are not listed.
template <typename Visit>
void forEachMember(const Snapshot& snapshot, DimensionDomain domain, const Visit& visit)
{
    if (const DimensionTable* table = snapshot.table(domain)) {
        for (Code code = 0; code < static_cast<Code>(table->entries.size()); ++code)
            if (table->memberOf(code) == code)
                visit(code, std::string_view(table->entry(code).label));
        return;
    }
    for (std::size_t code = 0; code < snapshot.texts.size(); ++code)
        visit(static_cast<Code>(code), std::string_view(snapshot.texts[code]));
}

std::vector<Code> monthCodes(std::string_view label)
{
    const auto first = Date::fromIso(std::string(label) + "-01");
    if (!first)
        return {};
    return {first->year() * kMonthsInYear + first->month() - 1};
}

} // namespace

const DimensionTable* Snapshot::table(DimensionDomain domain) const
{
    switch (domain) {
    case DimensionDomain::Owner:
        return &owners;
    case DimensionDomain::Account:
        return &accounts;
    case DimensionDomain::Product:
        return &products;
    case DimensionDomain::Text:
    case DimensionDomain::Month:
        break;
    }
    return nullptr;
}

std::string Snapshot::label(DimensionDomain domain, Code code) const
{
    if (code == kNoCode)
        return {};
    if (domain == DimensionDomain::Month)
        return fmt::format("{:04}-{:02}", code / kMonthsInYear, code % kMonthsInYear + 1);
    if (const DimensionTable* members = table(domain))
        return members->entry(members->memberOf(code)).label;
    return texts[static_cast<std::size_t>(code)];
}

std::vector<Code> Snapshot::codes(DimensionDomain domain, std::string_view label) const
{
    if (label.empty())
        return {kNoCode};
    if (domain == DimensionDomain::Month)
        return monthCodes(label);
    std::vector<Code> found;
    forEachMember(*this, domain, [&](Code code, std::string_view candidate) {
        if (candidate == label)
            found.push_back(code);
    });
    const std::string wanted = folded(label);
    if (!found.empty() || wanted.empty())
        return found;
    forEachMember(*this, domain, [&](Code code, std::string_view candidate) {
        if (folded(candidate) == wanted)
            found.push_back(code);
    });
    return found;
}

int Snapshot::moneyDigits() const { return minorDigits(settings.baseCurrency()); }

} // namespace quarterdeck
