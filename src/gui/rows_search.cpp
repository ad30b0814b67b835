// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_search.h>

#include <QStringList>

#include <algorithm>

namespace quarterdeck {

namespace {

/// Letters whose stroke or joint is no accent in Unicode.
QString plainLetter(QChar letter)
{
    switch (letter.unicode()) {
    case u'ø':
        return QStringLiteral("o");
    case u'æ':
        return QStringLiteral("ae");
    case u'œ':
        return QStringLiteral("oe");
    case u'ß':
        return QStringLiteral("ss");
    case u'ł':
        return QStringLiteral("l");
    case u'đ':
    case u'ð':
        return QStringLiteral("d");
    case u'þ':
        return QStringLiteral("th");
    case u'ı':
        return QStringLiteral("i");
    default:
        return letter;
    }
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char letter) { return static_cast<signed char>(letter) >= 0; });
}

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

std::string foldedForSearch(std::string_view text)
{
    if (isAscii(text)) {
        std::string lower(text);
        for (char& letter : lower)
            if (letter >= 'A' && letter <= 'Z')
                letter = static_cast<char>(letter - 'A' + 'a');
        return lower;
    }
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                              .normalized(QString::NormalizationForm_KD)
                              .toCaseFolded();
    QString plain;
    plain.reserve(whole.size());
    for (const QChar letter : whole)
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter.unicode() < 0x80 ? QString(letter) : plainLetter(letter);
    return plain.toStdString();
}

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
