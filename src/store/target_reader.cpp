// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_reader.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>

#include <string_view>

namespace quarterdeck {

namespace {

std::optional<TargetScope> scopeOf(std::string_view word, bool named)
{
    const std::string scope = folded(word);
    if (scope == "company" || (scope.empty() && !named))
        return TargetScope::Company;
    if (scope == "region")
        return TargetScope::Region;
    if (scope == "team")
        return TargetScope::Team;
    if (scope == "owner")
        return TargetScope::Owner;
    return std::nullopt;
}

/// Names of teams, regions and owners, exact and folded; the first of equals is kept.
class ScopeNames
{
public:
    explicit ScopeNames(const Snapshot& snapshot)
    {
        for (std::size_t code = 0; code < snapshot.texts.size(); ++code)
            add(m_texts, snapshot.texts[code], static_cast<Code>(code));
        for (const DimensionEntry& entry : snapshot.owners.entries)
            if (entry.member != kNoCode)
                add(m_owners, entry.label, entry.member);
    }

    /// Ids that files wrote for owners.
    void addOwnerReference(std::string_view reference, Code member) { add(m_owners, std::string(reference), member); }

    std::optional<Code> find(TargetScope scope, const std::string& name) const
    {
        const Names& names = scope == TargetScope::Owner ? m_owners : m_texts;
        if (const auto found = names.exact.find(name); found != names.exact.end())
            return found->second;
        if (const auto found = names.folded.find(folded(name)); found != names.folded.end())
            return found->second;
        return std::nullopt;
    }

private:
    struct Names
    {
        std::unordered_map<std::string, Code> exact;
        std::unordered_map<std::string, Code> folded;
    };

    static void add(Names& names, const std::string& name, Code code)
    {
        names.exact.try_emplace(name, code);
        names.folded.try_emplace(folded(name), code);
    }

    Names m_texts;
    Names m_owners;
};

Result<void> addReferences(Database& database, ScopeNames& names)
{
    Result<Statement> rows = database.prepare("SELECT reference, member FROM dim_owner ORDER BY code");
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        names.addOwnerReference(rows->text(0), static_cast<Code>(rows->integer(1)));
    }
}

std::optional<Target> targetOf(const Statement& row, const FiscalCalendar& calendar, const ScopeNames& names)
{
    const std::string name(row.text(2));
    const std::optional<TargetScope> scope = scopeOf(row.text(1), !name.empty());
    const std::optional<Period> period = calendar.period(row.text(3));
    if (!scope || !period || row.isNull(4))
        return std::nullopt;
    Target target;
    target.kpi = row.text(0);
    target.scope = *scope;
    target.period = *period;
    target.value = static_cast<double>(row.integer(4)) / static_cast<double>(kDecimalOne);
    target.row = row.integer(5);
    if (*scope == TargetScope::Company)
        return target;
    const std::optional<Code> member = names.find(*scope, name);
    if (!member)
        return std::nullopt;
    target.member = *member;
    return target;
}

} // namespace

Result<TargetReading> readTargets(Database& database, const Snapshot& snapshot)
{
    Result<Statement> rows = database.prepare(
        "SELECT k.text, s.text, t.name, t.period, t.value, t.row FROM targets t LEFT JOIN texts k ON k.code = t.kpi "
        "LEFT JOIN texts s ON s.code = t.scope ORDER BY t._source, t._key");
    if (!rows)
        return tl::unexpected(rows.error());
    ScopeNames names(snapshot);
    if (Result<void> added = addReferences(database, names); !added)
        return tl::unexpected(added.error());
    const FiscalCalendar calendar = snapshot.settings.calendar();
    TargetReading reading;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return reading;
        if (std::optional<Target> target = targetOf(*rows, calendar, names))
            reading.targets.push_back(std::move(*target));
        else
            ++reading.unknown;
    }
}

} // namespace quarterdeck
