// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/search_folding.h>

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

} // namespace

QString foldedForSearch(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter.unicode() < 0x80 ? QString(letter) : plainLetter(letter);
    return plain;
}

std::string foldedForSearch(std::string_view text)
{
    if (!isAscii(text))
        return foldedForSearch(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
    std::string lower(text);
    for (char& letter : lower)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return lower;
}

} // namespace quarterdeck
