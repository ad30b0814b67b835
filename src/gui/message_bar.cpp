// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/message_bar.h>

#include <quarterdeck/app/wording.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace quarterdeck {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_label(new QLabel)
{
    setObjectName(QStringLiteral("messageBar"));
    m_label->setObjectName(QStringLiteral("messageText"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("closeMessage"));
    close->setText(QStringLiteral("✕"));
    close->setAccessibleName(tr("Close the message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 20, 8);
    line->addWidget(m_label, 1);
    line->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showError(const Error& error)
{
    const ErrorWords words = word(error);
    QStringList sentences{QStringLiteral("<b>%1</b>").arg(words.found.toHtmlEscaped())};
    if (!words.expected.isEmpty())
        sentences << tr("Expected: %1").arg(words.expected.toHtmlEscaped());
    if (!words.remedy.isEmpty())
        sentences << words.remedy.toHtmlEscaped();
    show(sentences.join(QStringLiteral("<br>")), QStringLiteral("error"));
}

void MessageBar::showMessage(const QString& text) { show(text.toHtmlEscaped(), QStringLiteral("info")); }

QString MessageBar::text() const { return m_label->text(); }

void MessageBar::show(const QString& text, const QString& kind)
{
    m_label->setText(text);
    setProperty("kind", kind);
    style()->unpolish(this);
    style()->polish(this);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace quarterdeck
