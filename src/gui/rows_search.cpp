// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_search.h>

#include <quarterdeck/gui/search_folding.h>

#include <QStringList>

#include <algorithm>

namespace quarterdeck {

namespace {

/// Words, and phrases between quotation marks; one that is not closed goes to the end.
QStringList wordsOf(const QString& text)
{
    QStringList words;
    const QStringList parts = text.split(QLatin1Char('"'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1)
            words << parts[i];
        else
            words << parts[i].simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    words.removeAll(QString());
    return words;
}

} // namespace

RowsSearch::RowsSearch(const QString& text)
{
    for (const QString& word : wordsOf(text))
        m_words.push_back(foldedForSearch(word.toStdString()));
}

bool RowsSearch::found(std::string_view row) const
{
    if (m_words.empty())
        return true;
    const std::string text = foldedForSearch(row);
    return std::all_of(
        m_words.begin(), m_words.end(), [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

bool RowsSearch::foundIn(std::string_view cell) const
{
    if (m_words.empty())
        return false;
    const std::string text = foldedForSearch(cell);
    return std::any_of(
        m_words.begin(), m_words.end(), [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

QString RowsSearch::quoted(const QString& value)
{
    const bool plain = !value.contains(QLatin1Char(' ')) && !value.contains(QLatin1Char('"'));
    return plain ? value : QLatin1Char('"') + QString(value).remove(QLatin1Char('"')) + QLatin1Char('"');
}

} // namespace quarterdeck
