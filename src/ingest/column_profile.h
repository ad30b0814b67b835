// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "date_evidence.h"
#include "date_text.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace quarterdeck {

/// What all values of one column have in common, gathered in one pass.
class ColumnProfile
{
public:
    static constexpr std::size_t kMostWords = 500; ///< a column with more different values holds no words of a list

    void add(std::string_view cell, std::int64_t line);
    /// After the last value, before anything is asked.
    void finish();

    std::int64_t filled() const { return m_filled; }
    /// Values that say that there is no date or number: NULL, N/A, -.
    std::int64_t blanks() const { return m_blanks; }
    std::int64_t dates() const { return m_dates; }
    std::int64_t numbers() const { return m_numbers; }
    std::int64_t booleans() const { return m_booleans; }
    /// Different values among the first some thousand, as a share; 1 where there are none.
    double uniqueness() const;

    /// By the separator of the numbers and the digits of the year: "/4", ".2".
    const std::map<std::string, DateEvidence>& dateEvidence() const { return m_dateEvidence; }
    bool twoDigitYears() const { return m_twoDigitYears > 0; }
    bool fourDigitYears() const { return m_fourDigitYears > 0; }
    /// Every moment with a zone is midnight there: the column holds days that a program wrote as moments.
    bool onlyMidnights() const { return m_zonedTimes > 0 && m_zonedTimes == m_midnights; }

    std::int64_t points() const { return m_points; } ///< numbers that need a decimal point
    std::int64_t commas() const { return m_commas; }
    /// Numbers with three digits behind their only mark, by the mark: 1.200 and 1,200.
    std::int64_t openPoints() const { return m_openPoints; }
    std::int64_t openCommas() const { return m_openCommas; }
    bool hasPercentSigns() const { return m_percentSigns; }
    bool above(char decimal, std::int64_t limit) const;

    /// Different values with the line where each was seen first; empty where there are too many.
    const std::map<std::string, std::int64_t>& words() const { return m_words; }
    const std::vector<std::string>& samples() const { return m_samples; }

private:
    struct Word
    {
        std::int64_t line = 0;
        std::int64_t count = 0;
    };

    void judge(std::string_view text, std::int64_t count);
    void judgeWords();
    void addDate(const DateText& date, std::int64_t count);
    void addNumber(std::string_view text, std::int64_t count);

    std::int64_t m_filled = 0;
    std::int64_t m_blanks = 0;
    std::int64_t m_dates = 0;
    std::int64_t m_numbers = 0;
    std::int64_t m_booleans = 0;
    std::map<std::string, DateEvidence> m_dateEvidence;
    std::int64_t m_twoDigitYears = 0;
    std::int64_t m_fourDigitYears = 0;
    std::int64_t m_zonedTimes = 0;
    std::int64_t m_midnights = 0;
    std::int64_t m_points = 0;
    std::int64_t m_commas = 0;
    std::int64_t m_openPoints = 0;
    std::int64_t m_openCommas = 0;
    bool m_percentSigns = false;
    std::int64_t m_largestByPoint = 0;
    std::int64_t m_largestByComma = 0;
    bool m_tooManyWords = false;
    // values that repeat are judged once, when all are counted
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, Word> m_counted; // views of m_texts
    std::map<std::string, std::int64_t> m_words;
    std::unordered_set<std::size_t> m_firstHashes;
    std::int64_t m_hashed = 0;
    std::vector<std::string> m_samples;
};

} // namespace quarterdeck
