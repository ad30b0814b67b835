// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_index.h"

#include <quarterdeck/core/text.h>

#include <utility>

namespace quarterdeck {

void ReferenceIndex::add(ReferredRecord record)
{
    record.foldedName = folded(record.name);
    const ReferredRecord& kept = m_records.emplace_back(std::move(record));
    if (!kept.id.empty())
        m_byId.emplace(kept.id, &kept);
    m_byId.emplace(kept.key, &kept); // how a record without id, whose name others have too, is still referred to
    if (!kept.name.empty())
        m_byName.emplace(kept.name, &kept);
    if (!kept.foldedName.empty())
        m_byFoldedName.emplace(kept.foldedName, &kept);
}

Resolution ReferenceIndex::resolveWithin(
    std::string_view source, bool allSources, const std::string& reference, const std::string& foldedText) const
{
    struct Step
    {
        const Index& index;
        const std::string& text;
        Resolution::How how;
    };
    const Step steps[] = {{m_byId, reference, Resolution::How::Exact}, {m_byName, reference, Resolution::How::Exact},
        {m_byFoldedName, foldedText, Resolution::How::Folded}};
    for (const Step& step : steps) {
        const ReferredRecord* found = nullptr;
        const auto [first, last] = step.index.equal_range(step.text);
        for (auto candidate = first; candidate != last; ++candidate) {
            if (!allSources && candidate->second->source != source)
                continue;
            if (found && found != candidate->second)
                return {Resolution::How::Ambiguous, nullptr};
            found = candidate->second;
        }
        if (found)
            return {step.how, found};
    }
    return {};
}

Resolution ReferenceIndex::resolve(std::string_view source, const std::string& reference) const
{
    const std::string foldedText = folded(reference);
    const Resolution within = resolveWithin(source, false, reference, foldedText);
    return within.how == Resolution::How::Unknown ? resolveWithin(source, true, reference, foldedText) : within;
}

} // namespace quarterdeck
