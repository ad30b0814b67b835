// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/absence.h>

#include <algorithm>
#include <array>
#include <utility>

namespace quarterdeck {

namespace {

constexpr std::string_view kNeeds = "needs";

constexpr std::array<std::pair<AbsenceKind, std::string_view>, 10> kTexts = {{
    {AbsenceKind::NotInYourScope, "not in your scope"},
    {AbsenceKind::NotYet, "not yet"},
    {AbsenceKind::Needs, kNeeds},
    {AbsenceKind::NoTarget, "no target"},
    {AbsenceKind::TargetMet, "target met"},
    {AbsenceKind::PeriodOver, "period over"},
    {AbsenceKind::MixedCurrencies, "mixed currencies"},
    {AbsenceKind::NotComparable, "not comparable"},
    {AbsenceKind::NoData, "no data"},
    {AbsenceKind::NothingToDivideBy, "nothing to divide by"},
}};

} // namespace

std::string absenceText(const Absence& absence)
{
    const auto* found
        = std::find_if(kTexts.begin(), kTexts.end(), [&](const auto& entry) { return entry.first == absence.kind; });
    std::string text(found->second);
    if (!absence.argument.empty())
        text += " " + absence.argument;
    return text;
}

std::optional<Absence> absenceFromText(std::string_view text)
{
    for (const auto& [kind, words] : kTexts) {
        if (kind != AbsenceKind::Needs && text == words)
            return Absence{kind, {}};
    }
    if (text.size() > kNeeds.size() + 1 && text.starts_with(kNeeds) && text[kNeeds.size()] == ' ')
        return Absence{AbsenceKind::Needs, std::string(text.substr(kNeeds.size() + 1))};
    return std::nullopt;
}

} // namespace quarterdeck
