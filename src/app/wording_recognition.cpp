// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/wording.h>

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace quarterdeck {

namespace {

constexpr double kSure = 0.85;
constexpr double kLikely = 0.6;

QString tr(const char* text) { return QCoreApplication::translate("Recognition", text); }

} // namespace

QString fieldWord(const std::string& field)
{
    // Most fields are called as people say them; these are not.
    static const std::map<std::string, const char*> kWords{{"active", QT_TRANSLATE_NOOP("Recognition", "still there")},
        {"automated", QT_TRANSLATE_NOOP("Recognition", "sent by a machine")},
        {"converted_on", QT_TRANSLATE_NOOP("Recognition", "converted to a deal on")},
        {"created_at", QT_TRANSLATE_NOOP("Recognition", "created on")},
        {"done_at", QT_TRANSLATE_NOOP("Recognition", "done on")},
        {"changed_at", QT_TRANSLATE_NOOP("Recognition", "changed on")},
        {"ended_on", QT_TRANSLATE_NOOP("Recognition", "left on")},
        {"expected_close_on", QT_TRANSLATE_NOOP("Recognition", "expected to close on")},
        {"family", QT_TRANSLATE_NOOP("Recognition", "product family")},
        {"first_response_at", QT_TRANSLATE_NOOP("Recognition", "first answered on")},
        {"from_stage", QT_TRANSLATE_NOOP("Recognition", "stage before")},
        {"kpi", QT_TRANSLATE_NOOP("Recognition", "KPI")},
        {"parent", QT_TRANSLATE_NOOP("Recognition", "parent account")},
        {"response_at", QT_TRANSLATE_NOOP("Recognition", "answered on")},
        {"last_activity_on", QT_TRANSLATE_NOOP("Recognition", "last activity on")}};
    const auto found = kWords.find(field);
    if (found != kWords.end())
        return tr(found->second);
    return tr(field.c_str()).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString confidenceWord(double confidence)
{
    const QString word = confidence >= kSure ? tr("sure") : confidence >= kLikely ? tr("likely") : tr("a guess");
    return tr("%1, %2").arg(word, QLocale().toString(qRound(confidence * 100)) + QStringLiteral("\u00a0%"));
}

QString recognitionWord(const std::string& reason)
{
    if (reason == "alias")
        return tr("known by its name");
    if (reason == "values")
        return tr("known by its values");
    if (reason == "mapping")
        return tr("as you said");
    return tr("nothing known fits");
}

QString dateOrderWord(DateOrder order, const std::string& reason)
{
    const QString said = order == DateOrder::Dmy ? tr("day first")
        : order == DateOrder::Mdy                ? tr("month first")
                                                 : tr("year first");
    if (reason == "neighbour")
        return tr("%1, as the other dates show").arg(said);
    if (reason == "option")
        return tr("%1, as you said").arg(said);
    return tr("%1, as the values show").arg(said);
}

} // namespace quarterdeck
