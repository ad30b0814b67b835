// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/time_panel.h>

#include "arrow_combo_box.h"

#include <quarterdeck/app/number_format.h>
#include <quarterdeck/gui/period_choice.h>

#include <QButtonGroup>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace quarterdeck {

namespace {

constexpr Grain kGrains[]
    = {Grain::Day, Grain::Week, Grain::Month, Grain::Quarter, Grain::Year, Grain::FiscalQuarter, Grain::FiscalYear};

QDate qDate(Date day) { return {day.year(), day.month(), day.day()}; }

Date dateOf(const QDate& day) { return *Date::fromYmd(day.year(), day.month(), day.day()); }

QLabel* caption(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("soft", true);
    return label;
}

QDateEdit* dayEdit(const QString& name, const QString& spoken)
{
    auto* edit = new QDateEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return edit;
}

QString daysText(const Period& period) { return NumberFormat(QLocale(), {}).period(period); }

} // namespace

TimePanel::TimePanel(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_choiceGrid(new QGridLayout)
    , m_choices(new QButtonGroup(this))
    , m_grain(new ArrowComboBox)
    , m_buckets(new QListWidget)
    , m_from(dayEdit(QStringLiteral("periodFrom"), tr("First day")))
    , m_to(dayEdit(QStringLiteral("periodTo"), tr("Last day")))
    , m_typed(new QLineEdit)
    , m_complaint(new QLabel)
    , m_knownTo(dayEdit(QStringLiteral("knownTo"), tr("Last day that is known")))
    , m_newest(new QPushButton(tr("Newest")))
    , m_comparison(new ArrowComboBox)
{
    setObjectName(QStringLiteral("timePanel"));
    setAccessibleName(tr("Period, known days and comparison"));
    auto* columns = new QHBoxLayout(this);
    columns->addLayout(buildChoices());
    columns->addLayout(buildBuckets());
    columns->addLayout(buildDays());
    connect(m_grain, &QComboBox::currentIndexChanged, this, &TimePanel::fillBuckets);
    connect(m_buckets, &QListWidget::itemClicked, m_buckets, &QListWidget::itemActivated);
    connect(m_buckets, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { choose(item->data(Qt::UserRole).value<PeriodSpec>()); });
    setChartStyle(ChartStyle::of(Theme::Light));
}

QVBoxLayout* TimePanel::buildChoices()
{
    m_choices->setExclusive(true);
    auto* column = new QVBoxLayout;
    column->addWidget(caption(tr("Now and before")));
    column->addLayout(m_choiceGrid);
    column->addStretch(1);
    return column;
}

QVBoxLayout* TimePanel::buildBuckets()
{
    m_grain->setObjectName(QStringLiteral("periodGrain"));
    m_grain->setAccessibleName(tr("Kind of period"));
    m_buckets->setObjectName(QStringLiteral("periodBuckets"));
    m_buckets->setAccessibleName(tr("Periods that data speaks of"));
    m_buckets->setUniformItemSizes(true);
    auto* column = new QVBoxLayout;
    column->addWidget(caption(tr("Any")));
    column->addWidget(m_grain);
    column->addWidget(m_buckets, 1);
    return column;
}

QVBoxLayout* TimePanel::buildDays()
{
    m_typed->setObjectName(QStringLiteral("periodEntry"));
    m_typed->setPlaceholderText(tr("2026-Q3, 2026-W09, FY2026"));
    m_typed->setAccessibleName(tr("Period by its key"));
    m_typed->setToolTip(tr("2026, 2026-Q3, 2026-06, 2026-W09, 2026-06-01, FY2026, FY2026-Q1, or two of them with .. "
                           "in between"));
    connect(m_typed, &QLineEdit::returnPressed, this, &TimePanel::readTyped);
    auto* show = new QPushButton(tr("Show these days"));
    show->setObjectName(QStringLiteral("periodShow"));
    connect(show, &QPushButton::clicked, this, &TimePanel::chooseDays);
    m_complaint->setObjectName(QStringLiteral("periodComplaint"));
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    m_newest->setObjectName(QStringLiteral("knownToNewest"));
    m_newest->setToolTip(tr("Everything that the data knows"));
    connect(m_newest, &QPushButton::clicked, this, [this] { Q_EMIT knownToChosen(std::nullopt); });
    connect(m_knownTo, &QDateEdit::editingFinished, this, [this] {
        if (const Date day = dateOf(m_knownTo->date()); day != asOf())
            Q_EMIT knownToChosen(day == m_known.to - 1 ? std::nullopt : std::optional(day));
    });
    m_comparison->setObjectName(QStringLiteral("comparisonBox"));
    m_comparison->setAccessibleName(tr("Compare with"));
    for (const auto& [choice, text] : {std::pair(ComparisonChoice::AsTile, tr("As each tile says")),
             {ComparisonChoice::Previous, tr("The period before")},
             {ComparisonChoice::YearEarlier, tr("The year before")}, {ComparisonChoice::None, tr("Nothing")}})
        m_comparison->addItem(text, static_cast<int>(choice));
    connect(m_comparison, &QComboBox::activated, this,
        [this] { Q_EMIT comparisonChosen(static_cast<ComparisonChoice>(m_comparison->currentData().toInt())); });

    auto* days = new QHBoxLayout;
    days->addWidget(m_from, 1);
    days->addWidget(new QLabel(QStringLiteral("–")));
    days->addWidget(m_to, 1);
    auto* known = new QHBoxLayout;
    known->addWidget(m_knownTo, 1);
    known->addWidget(m_newest);
    auto* column = new QVBoxLayout;
    column->addWidget(caption(tr("From day to day")));
    column->addLayout(days);
    column->addWidget(show);
    column->addWidget(m_typed);
    column->addWidget(m_complaint);
    column->addStretch(1);
    column->addWidget(caption(tr("Known to")));
    column->addLayout(known);
    column->addWidget(caption(tr("Compare with")));
    column->addWidget(m_comparison);
    return column;
}

void TimePanel::setCalendar(const FiscalCalendar& calendar, const Period& known)
{
    m_calendar = calendar;
    m_known = known;
    const QSignalBlocker quiet(m_grain);
    m_grain->clear();
    const bool fiscal
        = !known.empty() && calendar.fiscalYear(known.to - 1) != calendar.bucket(Grain::Year, known.to - 1);
    for (const Grain grain : kGrains)
        if (fiscal || (grain != Grain::FiscalQuarter && grain != Grain::FiscalYear))
            m_grain->addItem(grainTitle(grain), static_cast<int>(grain));
    m_grain->setCurrentIndex(m_grain->findData(static_cast<int>(Grain::Month)));
}

void TimePanel::setQuestion(const PageQuestion& question)
{
    m_question = question;
    if (m_known.empty())
        return;
    const QSignalBlocker quiet(m_knownTo);
    m_knownTo->setDate(qDate(asOf()));
    m_newest->setEnabled(m_question.asOf.has_value());
    m_comparison->setCurrentIndex(m_comparison->findData(static_cast<int>(m_question.comparison)));
    const Period period = m_question.period.on(m_calendar, m_known, asOf());
    m_from->setDate(qDate(period.from));
    m_to->setDate(qDate(period.to - 1));
    fillChoices();
    fillBuckets();
}

void TimePanel::fillChoices()
{
    for (QAbstractButton* button : m_choices->buttons()) {
        m_choices->removeButton(button);
        button->hide();
        button->deleteLater();
    }
    int place = 0;
    for (const PeriodChoice& choice : periodChoices(m_calendar, m_known, asOf())) {
        auto* button = new QPushButton(choice.name);
        button->setObjectName(QStringLiteral("period_") + QString::fromStdString(choice.spec.text()));
        button->setProperty("role", QStringLiteral("choice"));
        button->setCheckable(true);
        button->setChecked(choice.spec == m_question.period);
        button->setToolTip(daysText(choice.period));
        button->setAccessibleDescription(daysText(choice.period));
        connect(button, &QPushButton::clicked, this, [this, spec = choice.spec] { choose(spec); });
        m_choices->addButton(button);
        m_choiceGrid->addWidget(button, place / 2, place % 2);
        ++place;
    }
}

void TimePanel::fillBuckets()
{
    m_buckets->clear();
    const Period current = m_question.period.on(m_calendar, m_known, asOf());
    for (const Period& bucket : knownBuckets(m_calendar, static_cast<Grain>(m_grain->currentData().toInt()), m_known)) {
        auto* item = new QListWidgetItem(daysText(bucket), m_buckets);
        item->setData(Qt::UserRole, QVariant::fromValue(PeriodSpec::days(bucket)));
        if (bucket == current)
            m_buckets->setCurrentItem(item);
    }
}

void TimePanel::choose(const PeriodSpec& period)
{
    hide();
    Q_EMIT periodChosen(period);
}

void TimePanel::chooseDays()
{
    const Period days{dateOf(m_from->date()), dateOf(m_to->date()) + 1};
    if (days.empty())
        return complain(tr("Expected a last day on or after the first, found %1")
                            .arg(NumberFormat(QLocale(), {}).day(days.to - 1)));
    choose(PeriodSpec::days(days));
}

void TimePanel::readTyped()
{
    const auto period = typedPeriod(m_calendar, m_typed->text());
    if (!period) {
        m_typed->selectAll();
        return complain(tr("Expected a period like 2026, 2026-Q3, 2026-06, 2026-W09, 2026-06-01, FY2026 or FY2026-Q1, "
                           "or two of them like 2026-01..2026-03"));
    }
    m_typed->clear();
    choose(PeriodSpec::days(*period));
}

void TimePanel::complain(const QString& text)
{
    m_complaint->setText(text);
    m_complaint->show();
}

void TimePanel::showEvent(QShowEvent* event)
{
    m_complaint->hide();
    if (QAbstractButton* current = m_choices->checkedButton())
        current->setFocus(Qt::PopupFocusReason);
    else
        m_buckets->setFocus(Qt::PopupFocusReason);
    QFrame::showEvent(event);
}

void TimePanel::setChartStyle(const ChartStyle& style)
{
    layout()->setContentsMargins(style.pixels(16), style.pixels(14), style.pixels(16), style.pixels(14));
    layout()->setSpacing(style.pixels(20));
    m_choiceGrid->setHorizontalSpacing(style.pixels(4));
    m_choiceGrid->setVerticalSpacing(style.pixels(2));
    m_buckets->setFixedWidth(style.pixels(170));
    m_grain->setFixedWidth(style.pixels(170));
    m_typed->setMinimumWidth(style.pixels(220));
    m_complaint->setMaximumWidth(style.pixels(260));
}

} // namespace quarterdeck
