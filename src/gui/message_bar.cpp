// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/message_bar.h>

#include "journal.h"

#include <quarterdeck/app/wording.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace quarterdeck {

namespace {

QToolButton* button(const QString& text, const QString& name)
{
    auto* result = new QToolButton;
    result->setObjectName(name);
    result->setText(text);
    result->setProperty("flat", true);
    return result;
}

QString richText(const ErrorWords& words)
{
    QStringList sentences{QStringLiteral("<b>%1</b>").arg(words.found.toHtmlEscaped())};
    if (!words.expected.isEmpty())
        sentences << QCoreApplication::translate("MessageBar", "Expected: %1").arg(words.expected.toHtmlEscaped());
    if (!words.remedy.isEmpty())
        sentences << words.remedy.toHtmlEscaped();
    return sentences.join(QStringLiteral("<br>"));
}

QString plainText(const ErrorWords& words, const Error& error)
{
    QStringList lines{words.found};
    if (!words.expected.isEmpty())
        lines << QCoreApplication::translate("MessageBar", "Expected: %1").arg(words.expected);
    if (!words.remedy.isEmpty())
        lines << words.remedy;
    lines << QStringLiteral("%1: %2").arg(
        QString::fromUtf8(errorKindName(error.kind).data(), static_cast<qsizetype>(errorKindName(error.kind).size())),
        QString::fromStdString(error.where));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_label(new QLabel)
    , m_count(new QLabel)
    , m_next(button(tr("Next"), QStringLiteral("nextMessage")))
    , m_copy(button(tr("Copy"), QStringLiteral("copyMessage")))
{
    setObjectName(QStringLiteral("messageBar"));
    m_label->setObjectName(QStringLiteral("messageText"));
    m_label->setAccessibleName(tr("Message"));
    m_label->setWordWrap(true);
    m_label->setIndent(0);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_count->setObjectName(QStringLiteral("messageCount"));
    m_count->setProperty("soft", true);
    m_next->setToolTip(tr("Show the next message"));
    m_copy->setToolTip(tr("Copy the message with its details"));
    QToolButton* close = button(QStringLiteral("✕"), QStringLiteral("closeMessage"));
    close->setToolTip(tr("Close the message (Esc)"));
    close->setAccessibleName(tr("Close the message"));
    connect(m_next, &QToolButton::clicked, this, &MessageBar::next);
    connect(m_copy, &QToolButton::clicked, this, &MessageBar::copyDetails);
    connect(close, &QToolButton::clicked, this, &MessageBar::closeCurrent);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &MessageBar::closeCurrent);
    auto* parts = new QHBoxLayout;
    parts->setSpacing(4);
    for (QWidget* part : {static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_copy),
             static_cast<QWidget*>(close)})
        parts->addWidget(part);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 20, 8);
    line->setSpacing(16);
    line->addWidget(m_label, 1);
    line->addLayout(parts);
    line->setAlignment(parts, Qt::AlignTop);
    hide();
}

void MessageBar::showError(const Error& error)
{
    const ErrorWords words = word(error);
    Message message{richText(words), plainText(words, error)};
    // Where it arose is a file, a line, a definition; what was found there may be a customer's.
    qCInfo(journal).noquote() << "error" << message.plain.section(QLatin1Char('\n'), -1);
    const auto waits = std::find_if(
        m_messages.begin(), m_messages.end(), [&](const Message& each) { return each.plain == message.plain; });
    if (waits != m_messages.end())
        return announce();
    std::erase_if(m_messages, [](const Message& each) { return each.plain.isEmpty(); });
    m_messages.push_back(std::move(message));
    refresh();
    announce();
}

void MessageBar::showMessage(const QString& text)
{
    std::erase_if(m_messages, [](const Message& each) { return each.plain.isEmpty(); });
    m_messages.push_back({text.toHtmlEscaped(), {}});
    refresh();
    announce();
}

void MessageBar::clear()
{
    m_messages.clear();
    refresh();
}

QString MessageBar::text() const { return m_label->text(); }

void MessageBar::next()
{
    m_current = (m_current + 1) % m_messages.size();
    refresh();
    announce();
}

void MessageBar::closeCurrent()
{
    if (m_current < m_messages.size())
        m_messages.erase(m_messages.begin() + static_cast<std::ptrdiff_t>(m_current));
    refresh();
}

void MessageBar::copyDetails()
{
    const Message& message = m_messages[m_current];
    QApplication::clipboard()->setText(message.plain);
}

void MessageBar::refresh()
{
    if (m_messages.empty()) {
        m_current = 0;
        hide();
        return;
    }
    m_current = std::min(m_current, m_messages.size() - 1);
    const Message& message = m_messages[m_current];
    const bool several = m_messages.size() > 1;
    m_label->setText(message.rich);
    m_count->setVisible(several);
    m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_messages.size()));
    m_next->setVisible(several);
    m_copy->setVisible(!message.plain.isEmpty());
    setProperty("kind", message.plain.isEmpty() ? QStringLiteral("info") : QStringLiteral("error"));
    style()->unpolish(this);
    style()->polish(this);
    show();
}

void MessageBar::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace quarterdeck
