// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/command_search.h>

#include <quarterdeck/gui/search_folding.h>

#include <QStringList>

#include <algorithm>
#include <numeric>
#include <optional>

namespace quarterdeck {

namespace {

// What a word is worth, by how it was found; the shorter the title, the more of it was typed.
constexpr int kWholeWord = 1000;
constexpr int kBeginning = 800;
constexpr int kInside = 400;
constexpr int kLetters = 100;
constexpr int kInSection = -350;
constexpr int kMostGap = 60;

bool startsWord(const QString& text, qsizetype at) { return at == 0 || !text[at - 1].isLetterOrNumber(); }

bool endsWord(const QString& text, qsizetype end) { return end == text.size() || !text[end].isLetterOrNumber(); }

/// The word as it stands in the text, at the best of its places.
std::optional<int> scoreOfPart(const QString& text, const QString& word)
{
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const bool starts = startsWord(text, at);
        const int score = starts && endsWord(text, at + word.size()) ? kWholeWord : starts ? kBeginning : kInside;
        best = std::max(best.value_or(0), score);
        if (score == kWholeWord)
            break;
    }
    return best;
}

/// The word's letters in their order, the first at the beginning of a word; the fewer letters between, the better.
std::optional<int> scoreOfLetters(const QString& text, const QString& word)
{
    for (qsizetype start = text.indexOf(word[0]); start >= 0; start = text.indexOf(word[0], start + 1)) {
        if (!startsWord(text, start))
            continue;
        qsizetype at = start;
        qsizetype letter = 1;
        while (letter < word.size() && (at = text.indexOf(word[letter], at + 1)) >= 0)
            ++letter;
        if (letter == word.size())
            return kLetters - static_cast<int>(std::min<qsizetype>(kMostGap, at - start + 1 - word.size()));
    }
    return std::nullopt;
}

std::optional<int> scoreOf(const QString& title, const QString& section, const QString& word)
{
    if (const auto part = scoreOfPart(title, word))
        return part;
    if (const auto part = scoreOfPart(section, word))
        return *part + kInSection;
    return word.size() > 1 ? scoreOfLetters(title, word) : std::nullopt;
}

} // namespace

void CommandSearch::add(const QString& title, const QString& section)
{
    m_texts.push_back({foldedForSearch(title), foldedForSearch(section)});
}

std::vector<int> CommandSearch::find(const QString& typed) const
{
    std::vector<int> found(m_texts.size());
    std::iota(found.begin(), found.end(), 0);
    const QStringList words = foldedForSearch(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return found;
    std::vector<int> scores(m_texts.size(), 0);
    std::erase_if(found, [&](int number) {
        const auto at = static_cast<std::size_t>(number);
        const Text& text = m_texts[at];
        for (const QString& word : words) {
            const auto score = scoreOf(text.title, text.section, word);
            if (!score)
                return true;
            scores[at] += *score;
        }
        scores[at] -= static_cast<int>(std::min<qsizetype>(kMostGap, text.title.size()));
        return false;
    });
    std::stable_sort(found.begin(), found.end(),
        [&](int a, int b) { return scores[static_cast<std::size_t>(a)] > scores[static_cast<std::size_t>(b)]; });
    return found;
}

} // namespace quarterdeck
