// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace quarterdeck {

/// A record of users, accounts or products, as references see it.
struct ReferredRecord
{
    std::int64_t row = 0;
    std::string source;
    std::string key; ///< `_key`
    std::string id;
    std::string name;
    std::string foldedName;

    /// What the record is called: its name, else its id.
    const std::string& label() const { return name.empty() ? id : name; }
};

struct Resolution
{
    enum class How { Unknown, Exact, Folded, Ambiguous } how = How::Unknown;
    const ReferredRecord* record = nullptr; ///< of Exact and Folded
};

/// Finds the record that a reference means: by id, by name, by folded name; within the source of the reference before
/// all sources.
class ReferenceIndex
{
public:
    void add(ReferredRecord record);
    const std::deque<ReferredRecord>& records() const { return m_records; }
    Resolution resolve(std::string_view source, const std::string& reference) const;

private:
    using Index = std::unordered_multimap<std::string_view, const ReferredRecord*>;
    Resolution resolveWithin(
        std::string_view source, bool allSources, const std::string& reference, const std::string& foldedText) const;

    std::deque<ReferredRecord> m_records; // never moved, so the views stay valid
    Index m_byId;
    Index m_byName;
    Index m_byFoldedName;
};

} // namespace quarterdeck
