// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_profile.h"

#include "blank_text.h"
#include "boolean_text.h"
#include "cell_text.h"
#include "number_text.h"

#include <algorithm>
#include <functional>

namespace quarterdeck {

namespace {

constexpr std::int64_t kHashedValues = 4096;
constexpr std::size_t kSamples = 5;
constexpr std::size_t kLongestWord = 120;
constexpr std::size_t kLongestNumber = 40;

} // namespace

void ColumnProfile::add(std::string_view cell, std::int64_t line)
{
    const std::string_view text = cellText(cell);
    if (text.empty())
        return;
    ++m_filled;
    if (m_samples.size() < kSamples)
        m_samples.emplace_back(text);
    if (m_hashed < kHashedValues) {
        ++m_hashed;
        m_firstHashes.insert(std::hash<std::string_view>()(text));
    }
    if (m_tooManyWords) {
        judge(text, 1);
        return;
    }
    if (const auto known = m_counted.find(text); known != m_counted.end()) {
        ++known->second.count;
        return;
    }
    m_counted.emplace(m_texts.emplace_back(text), Word{line, 1});
    if (m_counted.size() > kMostWords || text.size() > kLongestWord) {
        m_tooManyWords = true;
        judgeWords();
        m_counted.clear();
        m_texts.clear();
    }
}

void ColumnProfile::finish()
{
    judgeWords();
    for (const auto& [text, word] : m_counted) {
        m_words.emplace(std::string(text), word.line);
        m_booleans += booleanText(text) ? word.count : 0;
    }
}

void ColumnProfile::judgeWords()
{
    for (const auto& [text, word] : m_counted)
        judge(text, word.count);
}

void ColumnProfile::judge(std::string_view text, std::int64_t count)
{
    if (isBlankText(text)) {
        m_blanks += count;
        return;
    }
    const std::optional<DateText> date = dateText(text);
    if (date)
        addDate(*date, count);
    // a row of digits may be both
    if ((!date || date->separator == 0) && text.size() <= kLongestNumber)
        addNumber(text, count);
}

double ColumnProfile::uniqueness() const
{
    return m_hashed == 0 ? 1 : static_cast<double>(m_firstHashes.size()) / static_cast<double>(m_hashed);
}

void ColumnProfile::addDate(const DateText& date, std::int64_t count)
{
    m_dates += count;
    if (date.hasZone) {
        m_zonedTimes += count;
        m_midnights += date.secondOfDay == 0 && date.form != DateText::Form::Epoch ? count : 0;
    }
    (date.yearDigits == 2 ? m_twoDigitYears : m_fourDigitYears) += count;
    if (date.form != DateText::Form::Numbers)
        return;
    const std::string shape{date.separator, static_cast<char>('0' + date.yearDigits)};
    m_dateEvidence[shape].add(date, count);
}

void ColumnProfile::addNumber(std::string_view text, std::int64_t count)
{
    const MarkEvidence evidence = markEvidence(text);
    if (evidence == MarkEvidence::NoNumber)
        return;
    m_numbers += count;
    m_points += evidence == MarkEvidence::Point ? count : 0;
    m_commas += evidence == MarkEvidence::Comma ? count : 0;
    if (evidence == MarkEvidence::Ambiguous)
        (text.find('.') != std::string_view::npos ? m_openPoints : m_openCommas) += count;
    const NumberText byPoint = readNumber(text, '.');
    const NumberText byComma = evidence == MarkEvidence::None ? byPoint : readNumber(text, ',');
    m_percentSigns = m_percentSigns || byPoint.percent || byComma.percent;
    m_largestByPoint = std::max(m_largestByPoint, byPoint.value);
    m_largestByComma = std::max(m_largestByComma, byComma.value);
}

bool ColumnProfile::above(char decimal, std::int64_t limit) const
{
    return (decimal == ',' ? m_largestByComma : m_largestByPoint) > limit;
}

} // namespace quarterdeck
