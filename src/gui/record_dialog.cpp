// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/record_dialog.h>

#include <quarterdeck/gui/rows_model.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace quarterdeck {

RecordDialog::RecordDialog(const RowsModel& model, const ChartStyle& style, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_style(style)
    , m_text(new QTextBrowser)
    , m_place(new QLabel)
    , m_previous(new QPushButton(tr("Previous")))
    , m_next(new QPushButton(tr("Next")))
{
    setObjectName(QStringLiteral("recordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Record"));
    m_text->setObjectName(QStringLiteral("recordText"));
    m_text->setAccessibleName(tr("Columns of the record"));
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_place->setObjectName(QStringLiteral("recordPlace"));
    m_place->setProperty("soft", true);
    m_previous->setObjectName(QStringLiteral("recordPrevious"));
    m_previous->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_previous->setToolTip(tr("Alt+Up"));
    m_next->setObjectName(QStringLiteral("recordNext"));
    m_next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_next->setToolTip(tr("Alt+Down"));
    for (QPushButton* button : {m_previous, m_next})
        button->setAutoDefault(false);
    connect(m_previous, &QPushButton::clicked, this, [this] { showRow(m_row - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showRow(m_row + 1); });
    auto* line = new QHBoxLayout;
    line->addWidget(m_place, 1);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(style.pixels(16), style.pixels(16), style.pixels(16), style.pixels(16));
    column->setSpacing(style.pixels(12));
    column->addWidget(m_text, 1);
    column->addLayout(line);
    resize(style.pixels(460), style.pixels(520));
}

void RecordDialog::showRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_row = row;
    m_text->setHtml(html());
    const QLocale locale;
    m_place->setText(tr("%1 of %2").arg(locale.toString(row + 1), locale.toString(m_model.rowCount())));
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row + 1 < m_model.rowCount());
    Q_EMIT rowShown(row);
}

QString RecordDialog::html() const
{
    const RowsText& text = m_model.text();
    const std::size_t record = m_model.record(m_row);
    const QString soft = m_style.softInk.name();
    QString body = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='%1'>").arg(m_style.pixels(4));
    for (std::size_t column = 0; column < text.columns().size(); ++column) {
        const QString value = text.shown(record, static_cast<int>(column));
        body += QStringLiteral("<tr><td width='38%' style='color:%1'>%2</td><td>%3</td></tr>")
                    .arg(soft, text.columns()[column].title.toHtmlEscaped(),
                        value.isEmpty() ? QStringLiteral("<span style='color:%1'>–</span>").arg(soft)
                                        : value.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    }
    return body + QStringLiteral("</table>");
}

} // namespace quarterdeck
