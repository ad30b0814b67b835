// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace quarterdeck {

/// Finds titles by what a person types of them: words in any order, without regard to case and accents, whole, their
/// beginnings, a part, or letters in their order ("igon" finds Inês Gonçalves). Titles are folded once, searched often.
class CommandSearch
{
public:
    /// Words of `section` count less than words of `title`.
    void add(const QString& title, const QString& section);
    void clear() { m_texts.clear(); }

    /// The numbers of the titles that hold every word of `typed`, best first, equals in the order of add().
    /// Nothing typed: all of them.
    std::vector<int> find(const QString& typed) const;

private:
    struct Text
    {
        QString title; ///< folded
        QString section;
    };
    std::vector<Text> m_texts;
};

} // namespace quarterdeck
