// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_headline.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace quarterdeck {

namespace {

QLabel* selectable(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

RowsHeadline::RowsHeadline(const QString& title, const ChartStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_number(selectable(QStringLiteral("rowsNumber")))
    , m_name(selectable(QStringLiteral("rowsName")))
    , m_when(selectable(QStringLiteral("rowsWhen")))
{
    m_number->setProperty("heading", true);
    m_number->setAccessibleName(tr("Number"));
    m_number->hide(); // until it is known
    m_name->setText(title);
    m_name->setProperty("strong", true);
    m_name->setWordWrap(true);
    m_when->setProperty("soft", true);
    m_when->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(style.pixels(2));
    words->addWidget(m_name);
    words->addWidget(m_when);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(style.pixels(16));
    line->addWidget(m_number, 0, Qt::AlignVCenter);
    line->addLayout(words, 1);
}

void RowsHeadline::setView(const RowsView& view)
{
    m_number->setText(view.number);
    m_number->show();
    m_name->setText(m_title.contains(view.name) ? m_title : tr("%1 · %2").arg(m_title, view.name));
    m_when->setText((QStringList{view.when} + view.narrowedTo).join(QStringLiteral(" · ")));
}

} // namespace quarterdeck
