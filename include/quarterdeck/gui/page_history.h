// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/page_question.h>

#include <vector>

namespace quarterdeck {

/// What was asked one after the other, as a browser keeps it: a new question takes the place of those that were gone
/// back from.
class PageHistory
{
public:
    explicit PageHistory(PageQuestion first = {}) : m_questions{std::move(first)} { }

    const PageQuestion& current() const { return m_questions[m_at]; }
    /// Nothing where it is what is asked already. The oldest of very many is forgotten.
    void add(PageQuestion question);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_questions.size(); }
    /// Requires: canGoBack().
    void goBack() { --m_at; }
    /// Requires: canGoForward().
    void goForward() { ++m_at; }

private:
    std::vector<PageQuestion> m_questions; // never empty
    std::size_t m_at = 0;
};

} // namespace quarterdeck
