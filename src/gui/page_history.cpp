// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/page_history.h>

#include <utility>

namespace quarterdeck {

namespace {

constexpr std::size_t kMost = 100;

} // namespace

void PageHistory::add(PageQuestion question)
{
    if (question == current())
        return;
    m_questions.resize(m_at + 1);
    m_questions.push_back(std::move(question));
    if (m_questions.size() > kMost)
        m_questions.erase(m_questions.begin());
    m_at = m_questions.size() - 1;
}

} // namespace quarterdeck
