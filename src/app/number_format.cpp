// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/number_format.h>

#include <QCoreApplication>
#include <QDate>

#include <cmath>

namespace quarterdeck {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kNoBreakSpace(0x00A0);
constexpr QChar kEnDash(0x2013);

QString tr(const char* text) { return QCoreApplication::translate("NumberFormat", text); }

struct Scale
{
    double divisor;
    const char* suffix;
};

Scale scaleOf(double magnitude)
{
    // 999,500 reads as 1 M, not as 1,000 K.
    if (magnitude >= 999.5e6)
        return {1e9, QT_TRANSLATE_NOOP("NumberFormat", "B")};
    if (magnitude >= 999.5e3)
        return {1e6, QT_TRANSLATE_NOOP("NumberFormat", "M")};
    if (magnitude >= 9'999.5)
        return {1e3, QT_TRANSLATE_NOOP("NumberFormat", "K")};
    return {1, ""};
}

/// Digits after the mark that leave three significant ones.
int threeDigits(double magnitude)
{
    if (magnitude >= 99.95)
        return 0;
    return magnitude >= 9.995 ? 1 : 2;
}

bool isMoney(UnitKind unit)
{
    return unit == UnitKind::Money || unit == UnitKind::MoneyPerDay || unit == UnitKind::MoneyPerMonth;
}

QString unitWord(UnitKind unit, const QString& currency)
{
    const auto perTime = [&](const QString& time) { return currency.isEmpty() ? time : currency + time; };
    switch (unit) {
    case UnitKind::Money:
        return currency;
    case UnitKind::MoneyPerDay:
        return perTime(tr("/day"));
    case UnitKind::MoneyPerMonth:
        return perTime(tr("/month"));
    case UnitKind::Ratio:
        return QStringLiteral("%");
    case UnitKind::Multiple:
        return QStringLiteral("×");
    case UnitKind::Days:
        return tr("days");
    case UnitKind::Hours:
        return tr("hours");
    case UnitKind::Months:
        return tr("months");
    case UnitKind::Count:
    case UnitKind::Number:
    case UnitKind::Score:
        return {};
    }
    return {};
}

} // namespace

QString FormattedValue::joined() const
{
    if (unit.isEmpty())
        return number;
    return unit.startsWith(QLatin1Char('/')) ? number + unit : number + kNoBreakSpace + unit;
}

NumberFormat::NumberFormat(QLocale locale, QString currency)
    : m_locale(std::move(locale)), m_currency(std::move(currency))
{
}

QString NumberFormat::decimal(double value, int digits) const
{
    const double shown = std::abs(value) < 0.5 * std::pow(10, -digits) ? 0 : value; // no "-0"
    QString text = m_locale.toString(std::abs(shown), 'f', digits);
    return shown < 0 ? kMinus + text : text;
}

FormattedValue NumberFormat::brief(double value, UnitKind unit) const
{
    if (unit == UnitKind::Ratio)
        return {decimal(value * 100, std::abs(value) >= 9.995 ? 0 : 1), unitWord(unit, m_currency)};
    if (unit == UnitKind::Multiple)
        return {decimal(value, 1), unitWord(unit, m_currency)};
    const double magnitude = std::abs(value);
    if (unit == UnitKind::Count && magnitude < 9'999.5)
        return {decimal(value, value == std::floor(value) ? 0 : 1), unitWord(unit, m_currency)};
    const Scale scale = scaleOf(magnitude);
    const double scaled = value / scale.divisor;
    int digits = scale.divisor == 1 ? threeDigits(magnitude) : threeDigits(std::abs(scaled));
    if (isMoney(unit) && scale.divisor == 1)
        digits = 0;
    if (unit == UnitKind::Days && scale.divisor == 1)
        digits = value == std::floor(value) ? 0 : 1;
    QString number = decimal(scaled, digits);
    if (*scale.suffix)
        number += kNoBreakSpace + tr(scale.suffix);
    return {number, unitWord(unit, m_currency)};
}

FormattedValue NumberFormat::full(double value, UnitKind unit) const
{
    switch (unit) {
    case UnitKind::Count:
        return {decimal(value, value == std::floor(value) ? 0 : 2), {}};
    case UnitKind::Ratio:
        return {decimal(value * 100, 2), unitWord(unit, m_currency)};
    case UnitKind::Days:
    case UnitKind::Hours:
    case UnitKind::Months:
        return {decimal(value, value == std::floor(value) ? 0 : 1), unitWord(unit, m_currency)};
    case UnitKind::Multiple:
    case UnitKind::Number:
    case UnitKind::Score:
    case UnitKind::Money:
    case UnitKind::MoneyPerDay:
    case UnitKind::MoneyPerMonth:
        break;
    }
    return {decimal(value, 2), unitWord(unit, m_currency)};
}

AxisFormat NumberFormat::axis(double largest, UnitKind unit) const
{
    if (unit == UnitKind::Ratio)
        return {0.01, unitWord(unit, m_currency), 1};
    const Scale scale = scaleOf(std::abs(largest));
    const QString suffix = *scale.suffix ? tr(scale.suffix) : QString();
    const QString word = unitWord(unit, m_currency);
    const bool whole = scale.divisor == 1 && (unit == UnitKind::Count || isMoney(unit));
    return {scale.divisor, suffix.isEmpty() || word.isEmpty() ? suffix + word : suffix + QLatin1Char(' ') + word,
        whole ? 0 : threeDigits(std::abs(largest) / scale.divisor)};
}

QString NumberFormat::change(double change, UnitKind unit) const
{
    const QString sign = change > 0 ? QStringLiteral("+") : QString();
    if (unit == UnitKind::Ratio)
        return sign + decimal(change * 100, 1) + kNoBreakSpace + tr("pp");
    return sign + brief(change, unit).joined();
}

QString NumberFormat::ratio(double ratio) const
{
    const QString sign = ratio > 0 ? QStringLiteral("+") : QString();
    return sign + decimal(ratio * 100, std::abs(ratio) >= 9.995 ? 0 : 1) + kNoBreakSpace + QLatin1Char('%');
}

QString NumberFormat::day(Date day) const
{
    return m_locale.toString(QDate(day.year(), day.month(), day.day()), tr("d MMM yyyy"));
}

QString NumberFormat::period(const Period& period) const
{
    const Date last = period.to - 1;
    const auto date = [](Date day) { return QDate(day.year(), day.month(), day.day()); };
    const bool fromFirst = period.from.day() == 1;
    const bool toFirst = period.to.day() == 1;
    const int months = (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month();
    if (period.days() == 1)
        return day(period.from);
    if (fromFirst && toFirst && months == 1)
        return m_locale.toString(date(period.from), tr("MMMM yyyy"));
    if (fromFirst && toFirst && months == 3 && period.from.month() % 3 == 1)
        return tr("Q%1 %2").arg(period.from.month() / 3 + 1).arg(period.from.year());
    if (fromFirst && toFirst && months == 12 && period.from.month() == 1)
        return QString::number(period.from.year());
    if (period.from.year() == last.year() && period.from.month() == last.month())
        return m_locale.toString(date(period.from), tr("d")) + kEnDash + day(last);
    if (period.from.year() == last.year())
        return m_locale.toString(date(period.from), tr("d MMM")) + QLatin1Char(' ') + kEnDash + QLatin1Char(' ')
            + day(last);
    return day(period.from) + QLatin1Char(' ') + kEnDash + QLatin1Char(' ') + day(last);
}

QString NumberFormat::bucket(const Period& bucket) const
{
    const QDate from(bucket.from.year(), bucket.from.month(), bucket.from.day());
    const int days = bucket.days();
    if (days == 1)
        return m_locale.toString(from, tr("d MMM"));
    if (days <= 7)
        return m_locale.toString(from, tr("d MMM"));
    if (days <= 31)
        return m_locale.toString(from, QStringLiteral("MMM"));
    if (days <= 92)
        return tr("Q%1 %2").arg(bucket.from.month() / 3 + 1).arg(m_locale.toString(from, QStringLiteral("yy")));
    return m_locale.toString(from, QStringLiteral("yyyy"));
}

} // namespace quarterdeck
