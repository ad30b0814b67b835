// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_footer.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace quarterdeck {

namespace {

QLabel* label(const QString& name)
{
    auto* made = new QLabel;
    made->setObjectName(name);
    made->setProperty("soft", true);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QString numberText(double value)
{
    const QLocale locale;
    const bool whole = value == std::floor(value);
    return locale.toString(value, 'f', whole ? 0 : 2);
}

QString countText(std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); }

} // namespace

RowsFooter::RowsFooter(const ChartStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_selection(label(QStringLiteral("rowsSelection")))
    , m_found(label(QStringLiteral("rowsFound")))
    , m_inputs(label(QStringLiteral("rowsFooter")))
    , m_proof(label(QStringLiteral("rowsProof")))
{
    m_selection->setAccessibleName(tr("Selection"));
    m_selection->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_inputs->setAccessibleName(tr("Inputs"));
    m_proof->setAccessibleName(tr("Proof"));
    m_proof->setProperty("soft", false);
    m_proof->setTextFormat(Qt::RichText);
    m_inputs->setText(tr("Reading…"));
    auto* upper = new QHBoxLayout;
    upper->setSpacing(style.pixels(16));
    upper->addWidget(m_inputs, 1, Qt::AlignTop);
    upper->addWidget(m_selection, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style.pixels(4));
    column->addWidget(m_found);
    column->addLayout(upper);
    column->addWidget(m_proof);
    for (QLabel* empty : {m_selection, m_found, m_proof})
        empty->hide();
}

void RowsFooter::setView(const RowsView& view)
{
    QStringList inputs;
    for (const RowsView::Input& input : view.inputs)
        inputs << (input.value.isEmpty() ? tr("%1: %2").arg(input.name, input.rows)
                                         : tr("%1: %2, %3").arg(input.name, input.rows, input.value));
    m_inputs->setText(inputs.join(QStringLiteral(" · ")));
    m_inputs->setVisible(!inputs.isEmpty());
    const QColor colour = view.addsUp ? m_style.good : m_style.bad;
    const QString mark = view.addsUp ? QStringLiteral("✓") : QStringLiteral("✗");
    const QString formula
        = view.formula.isEmpty() ? QString() : view.formula.toHtmlEscaped() + QStringLiteral(" &nbsp; ");
    m_proof->setText(QStringLiteral("%1<span style='color:%2; font-weight:600'>%3 %4</span>")
                         .arg(formula, colour.name(), mark, view.verdict.toHtmlEscaped()));
    m_proof->show();
}

void RowsFooter::setNote(const QString& text)
{
    m_inputs->setText(text);
    m_inputs->show();
    for (QLabel* empty : {m_selection, m_found, m_proof})
        empty->hide();
}

void RowsFooter::setFound(std::int64_t shown, const RowsTable& table)
{
    const auto read = static_cast<std::int64_t>(table.rows.size());
    QStringList parts;
    if (shown < read)
        parts << (read == 1 ? tr("%1 of %2 row found; the proof below counts all of them")
                            : tr("%1 of %2 rows found; the proof below counts all of them"))
                     .arg(countText(shown), countText(read));
    if (!table.complete())
        parts << tr("the first %1 of %2 rows are shown; the export holds all")
                     .arg(countText(read), countText(table.allRows()));
    m_found->setText(parts.join(QStringLiteral(" · ")));
    m_found->setVisible(!parts.isEmpty());
}

void RowsFooter::setSelection(const RowsExcerpt::Sums& sums)
{
    m_selection->setVisible(sums.cells > 1);
    QStringList parts{tr("%1 cells").arg(countText(sums.cells))};
    if (sums.numbers > 0)
        parts << (sums.numbers == 1 ? tr("%1 number") : tr("%1 numbers")).arg(countText(sums.numbers))
              << tr("sum %1").arg(numberText(sums.sum)) << tr("mean %1").arg(numberText(sums.mean()))
              << tr("min %1").arg(numberText(sums.least)) << tr("max %1").arg(numberText(sums.greatest));
    m_selection->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace quarterdeck
