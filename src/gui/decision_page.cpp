// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/number_format.h>
#include <quarterdeck/core/fiscal_calendar.h>
#include <quarterdeck/gui/decision_page.h>

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <filesystem>

namespace quarterdeck {

namespace {

QLabel* label(const QString& text, const char* property)
{
    auto* result = new QLabel(text);
    result->setWordWrap(true);
    result->setProperty(property, true);
    return result;
}

QString readingInWords(const std::string& value)
{
    if (value == "dmy")
        return DecisionPage::tr("Day first: 31/12/2026");
    if (value == "mdy")
        return DecisionPage::tr("Month first: 12/31/2026");
    if (value == "ymd")
        return DecisionPage::tr("Year first: 2026/12/31");
    if (value == ".")
        return DecisionPage::tr("Decimal point: 1,234.56");
    if (value == ",")
        return DecisionPage::tr("Decimal comma: 1.234,56");
    return QString::fromStdString(value);
}

/// "2026-03" and "2026-Q1" as people write them.
QString monthOrQuarter(const std::string& key)
{
    if (key.empty())
        return DecisionPage::tr("without a date");
    const auto period = FiscalCalendar().period(key);
    return period ? NumberFormat(QLocale(), {}).period(*period) : QString::fromStdString(key);
}

/// The smallest or largest value: a day, which no order of day and month can confuse, or a number.
QString extreme(const std::string& text)
{
    if (const auto day = Date::fromIso(text))
        return NumberFormat(QLocale(), {}).day(*day);
    bool isNumber = false;
    const double number = QString::fromStdString(text).toDouble(&isNumber);
    return isNumber ? QLocale().toString(number, 'g', 15) : QString::fromStdString(text);
}

bool asksForMark(const Decision& decision) { return decision.option == "--decimal"; }

/// Two columns: key left, number right; nothing where there are no numbers.
template <typename Numbers>
void addNumbers(QVBoxLayout& inside, const QString& title, const Numbers& numbers, int decimals)
{
    if (numbers.empty())
        return;
    inside.addSpacing(6);
    inside.addWidget(label(title, "soft"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    int row = 0;
    for (const auto& [key, number] : numbers) {
        auto* value = new QLabel(QLocale().toString(static_cast<double>(number), 'f', decimals));
        value->setAlignment(Qt::AlignRight);
        grid->addWidget(new QLabel(monthOrQuarter(key)), row, 0);
        grid->addWidget(value, row, 1);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    inside.addLayout(grid);
}

} // namespace

DecisionPage::DecisionPage(QWidget* parent) : QWidget(parent), m_heading(label({}, "heading")), m_why(label({}, "soft"))
{
    setObjectName(QStringLiteral("decisionPage"));
    m_heading->setObjectName(QStringLiteral("decisionHeading"));
    m_why->setObjectName(QStringLiteral("decisionWhy"));
    auto* cancel = new QPushButton(tr("Cancel the import"));
    cancel->setObjectName(QStringLiteral("cancelDecision"));
    connect(cancel, &QPushButton::clicked, this, &DecisionPage::cancelled);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(cancel);

    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    m_cards = new QHBoxLayout(content);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("The two readings"));
    scroll->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 20);
    column->setSpacing(14);
    column->addLayout(top);
    column->addWidget(m_why);
    column->addWidget(scroll, 1);
}

void DecisionPage::setDecision(const Decision& decision)
{
    m_heading->setText(asksForMark(decision) ? tr("Where do the decimals of the numbers begin?")
                                             : tr("Which is the day, which is the month?"));
    const QString why = asksForMark(decision)
        ? tr("The numbers in the column “%1” of %2 can be read in more than one way. Nothing was written. This is what "
             "each reading would mean:")
        : tr("Every date in the column “%1” of %2 can be read in more than one way. Nothing was written. This is what "
             "each reading would mean:");
    m_why->setText(why.arg(QString::fromStdString(decision.column),
        QString::fromStdString(std::filesystem::path(decision.file).filename().string())));
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Decision::Reading& reading : decision.readings)
        addReading(reading);
    m_cards->addStretch(1);
}

void DecisionPage::addReading(const Decision::Reading& reading)
{
    auto* card = new QFrame;
    card->setProperty("card", true);
    card->setMinimumWidth(280);
    card->setMaximumWidth(420);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 14, 16, 14);
    const QString words = readingInWords(reading.value);
    inside->addWidget(label(words, "strong"));
    inside->addWidget(label(tr("From %1 to %2").arg(extreme(reading.first), extreme(reading.last)), "soft"));
    auto* choose = new QPushButton(tr("Read it this way"));
    choose->setObjectName(QStringLiteral("choose_") + QString::fromStdString(reading.value));
    choose->setAccessibleDescription(words);
    connect(choose, &QPushButton::clicked, this,
        [this, value = QString::fromStdString(reading.value)] { Q_EMIT chosen(value); });
    inside->addWidget(choose, 0, Qt::AlignLeft);
    addNumbers(*inside, tr("Rows per month"), reading.rows, 0);
    addNumbers(*inside, tr("Amount per quarter"), reading.amount, 2);
    inside->addStretch(1);
    m_cards->addWidget(card, 0, Qt::AlignTop);
}

} // namespace quarterdeck
