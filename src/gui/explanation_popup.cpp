// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/explanation_popup.h>

#include <QTextBrowser>
#include <QVBoxLayout>

namespace quarterdeck {

namespace {

QString section(const QString& heading, const QString& body, const ChartStyle& style)
{
    if (body.isEmpty())
        return {};
    return QStringLiteral("<p style='margin-top:12px; margin-bottom:2px; color:%1'>%2</p><div>%3</div>")
        .arg(style.softInk.name(), heading.toHtmlEscaped(), body);
}

QString listOf(const QStringList& lines)
{
    QString body;
    for (const QString& line : lines)
        body += QStringLiteral("<div>%1</div>").arg(line.toHtmlEscaped());
    return body;
}

QString tableOf(const std::vector<std::pair<QString, QString>>& inputs)
{
    if (inputs.empty())
        return {};
    QString body = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='2'>");
    for (const auto& [name, number] : inputs)
        body += QStringLiteral("<tr><td>%1</td><td align='right'><b>%2</b></td></tr>")
                    .arg(name.toHtmlEscaped(), number.toHtmlEscaped());
    return body + QStringLiteral("</table>");
}

} // namespace

QString ExplanationPopup::html(const QString& title, const ExplanationView& explanation, const ChartStyle& style)
{
    const QString formula = explanation.formula.isEmpty()
        ? QString()
        : QStringLiteral("<code>%1</code>").arg(explanation.formula.toHtmlEscaped());
    return QStringLiteral("<h3 style='margin:0'>%1</h3><div style='margin-top:6px'>%2</div>")
               .arg(title.toHtmlEscaped(), explanation.definition.toHtmlEscaped())
        + section(tr("Formula"), formula, style) + section(tr("With the numbers"), explanation.filled, style)
        + section(tr("Inputs"), tableOf(explanation.inputs), style)
        + section(tr("Good to know"), listOf(explanation.notes), style)
        + section(tr("Other definitions"), listOf(explanation.variants), style)
        + section(tr("Missing data"), explanation.needs.toHtmlEscaped(), style)
        + section(tr("Source"), explanation.source.toHtmlEscaped(), style);
}

ExplanationPopup::ExplanationPopup(
    const QString& title, const ExplanationView& explanation, const ChartStyle& style, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setObjectName(QStringLiteral("explanation"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How is this computed?"));
    auto* text = new QTextBrowser;
    text->setObjectName(QStringLiteral("explanationText"));
    text->setAccessibleName(tr("How %1 is computed").arg(title));
    text->setFont(style.textFont);
    text->setHtml(html(title, explanation, style));
    text->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    const int padding = style.pixels(14);
    column->setContentsMargins(padding, padding, padding, padding);
    column->addWidget(text);
    const int width = style.pixels(420);
    text->document()->setTextWidth(width - 2 * padding);
    const int wanted = static_cast<int>(text->document()->size().height()) + 2 * padding + style.pixels(12);
    resize(width, std::min(wanted, style.pixels(560)));
}

} // namespace quarterdeck
