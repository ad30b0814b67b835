// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/filter_bar.h>

#include "flow_layout.h"

#include <quarterdeck/app/filter_values.h>
#include <quarterdeck/app/number_format.h>

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace quarterdeck {

namespace {

constexpr int kMostNamed = 3;
constexpr double kWidestChip = 340;

/// "Region: North, South and 2 more"; "Region is not North".
QString filterText(const NamedFilter& filter, const Workspace& workspace, int most)
{
    QStringList names;
    const auto count = static_cast<int>(filter.labels.size());
    for (int i = 0; i < std::min(count, most); ++i)
        names << filterLabel(workspace, filter.dimension, filter.labels[static_cast<std::size_t>(i)]);
    QString list = names.join(FilterBar::tr(", "));
    if (count > most)
        list = FilterBar::tr("%1 and %n more", nullptr, count - most).arg(list);
    return (filter.exclude ? FilterBar::tr("%1 is not %2") : FilterBar::tr("%1: %2"))
        .arg(filterTitle(filter.dimension), list);
}

QString comparisonText(ComparisonChoice comparison)
{
    switch (comparison) {
    case ComparisonChoice::Previous:
        return FilterBar::tr("Compared with the period before");
    case ComparisonChoice::YearEarlier:
        return FilterBar::tr("Compared with the year before");
    case ComparisonChoice::None:
    case ComparisonChoice::AsTile:
        break;
    }
    return FilterBar::tr("Compared with nothing");
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QFrame(parent), m_style(ChartStyle::of(Theme::Light)), m_clear(new QPushButton(tr("Clear all"), this))
{
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("Filters"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->setProperty("role", QStringLiteral("link"));
    m_clear->setToolTip(tr("Remove every filter (Esc)"));
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clearRequested);
    auto* flow = new FlowLayout(this);
    flow->addWidget(m_clear);
    hide();
}

FilterBar::Chip FilterBar::addChip(const QString& id, const QString& text, const QString& whole)
{
    auto* chip = new QFrame(this);
    chip->setProperty("chip", true);
    auto* open = new QPushButton;
    open->setObjectName(QStringLiteral("chip_") + id);
    open->setProperty("role", QStringLiteral("chip"));
    open->setText(open->fontMetrics().elidedText(text, Qt::ElideRight, m_style.pixels(kWidestChip)));
    open->setToolTip(whole);
    open->setAccessibleName(whole);
    auto* remove = new QPushButton(QStringLiteral("×"));
    remove->setObjectName(QStringLiteral("removeChip_") + id);
    remove->setProperty("role", QStringLiteral("cross"));
    remove->setAccessibleName(tr("Remove: %1").arg(whole));
    remove->setToolTip(tr("Remove"));
    auto* line = new QHBoxLayout(chip);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(open);
    line->addWidget(remove);
    layout()->addWidget(chip);
    chip->show();
    m_chips.push_back(chip);
    return {open, remove};
}

void FilterBar::setQuestion(const PageQuestion& question, const Workspace& workspace)
{
    for (QWidget* chip : m_chips) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // a click on it may have brought us here
        for (QObject* part : chip->children())
            part->setObjectName(QString());
    }
    m_chips.clear();
    layout()->removeWidget(m_clear);
    for (const NamedFilter& filter : question.where) {
        const Chip chip = addChip(QString::fromStdString(filter.dimension), filterText(filter, workspace, kMostNamed),
            filterText(filter, workspace, 1000));
        connect(chip.open, &QPushButton::clicked, this,
            [this, dimension = filter.dimension, anchor = chip.open] { Q_EMIT filterOpened(dimension, anchor); });
        connect(chip.remove, &QPushButton::clicked, this,
            [this, dimension = filter.dimension] { Q_EMIT filterRemoved(dimension); });
    }
    if (question.asOf) {
        const QString text = tr("As of %1").arg(NumberFormat(QLocale(), {}).day(*question.asOf));
        const Chip chip = addChip(QStringLiteral("knownTo"), text, text);
        connect(chip.open, &QPushButton::clicked, this, &FilterBar::timeOpened);
        connect(chip.remove, &QPushButton::clicked, this, &FilterBar::knownToRemoved);
    }
    if (question.comparison != ComparisonChoice::AsTile) {
        const QString text = comparisonText(question.comparison);
        const Chip chip = addChip(QStringLiteral("comparison"), text, text);
        connect(chip.open, &QPushButton::clicked, this, &FilterBar::timeOpened);
        connect(chip.remove, &QPushButton::clicked, this, &FilterBar::comparisonRemoved);
    }
    layout()->addWidget(m_clear);
}

void FilterBar::setChartStyle(const ChartStyle& style)
{
    m_style = style;
    const int margin = qRound(style.margin);
    layout()->setContentsMargins(margin, style.pixels(8), margin, 0);
    layout()->setSpacing(style.pixels(8));
}

} // namespace quarterdeck
