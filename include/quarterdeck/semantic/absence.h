// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quarterdeck {

/// Why a number is not there. The order is the order of precedence where several inputs are absent.
enum class AbsenceKind {
    NotInYourScope,
    NotYet,
    Needs, ///< `argument`: the entity or setting that would fill it
    NoTarget,
    TargetMet,
    PeriodOver,
    MixedCurrencies,
    NotComparable,
    NoData,
    NothingToDivideBy,
};

struct Absence
{
    AbsenceKind kind = AbsenceKind::NoData;
    std::string argument;

    friend bool operator==(const Absence&, const Absence&) = default;
};

/// The catalogue's words, as they stand in `say` and in the JSON: "no data", "needs stage_changes", "target met".
std::string absenceText(const Absence& absence);
std::optional<Absence> absenceFromText(std::string_view text);

} // namespace quarterdeck
