// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/period.h>
#include <quarterdeck/semantic/unit.h>

#include <QLocale>
#include <QString>

namespace quarterdeck {

/// A number split so that the unit can be set smaller: "4.82 M" and "€".
struct FormattedValue
{
    QString number;
    QString unit;

    QString joined() const; ///< "4.82 M €", "27.4 %"
};

/// How the numbers of one chart are shown: all divided by the same, the unit said once.
struct AxisFormat
{
    double divisor = 1;
    QString unit; ///< "M €", "%", ""
    int digits = 0; ///< after the mark

    double shown(double value) const { return value / divisor; }
};

/// All numbers, dates and amounts that people see, in one locale and one currency.
class NumberFormat
{
public:
    NumberFormat(QLocale locale, QString currency);

    /// Three significant digits, thousands as K, M, B.
    FormattedValue brief(double value, UnitKind unit) const;
    /// Every digit that matters: "10,005,534.00 €", "63.15 %", "51.8 days".
    FormattedValue full(double value, UnitKind unit) const;
    /// For a chart whose largest number this is.
    AxisFormat axis(double largest, UnitKind unit) const;
    /// A difference with its sign: "+1.9 pp" for ratios, "−0.3".
    QString change(double change, UnitKind unit) const;
    /// A relative change with its sign: "+8.2 %".
    QString ratio(double ratio) const;
    QString day(Date day) const; ///< "27 Oct 2026"
    QString period(const Period& period) const; ///< "October 2026", "Q4 2026", "1–27 Oct 2026"
    QString bucket(const Period& bucket) const; ///< short axis label: "Oct", "Q4", "27"
    /// A plain number with so many digits after the mark, and a real minus sign.
    QString decimal(double value, int digits) const;
    const QLocale& locale() const { return m_locale; }
    const QString& currency() const { return m_currency; } ///< symbol, "" without a base currency

private:
    QLocale m_locale;
    QString m_currency;
};

} // namespace quarterdeck
