// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/command_palette.h>

#include "command_delegate.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr int kRowsShown = 12;

} // namespace

CommandPalette::CommandPalette(QWidget& window)
    : QFrame(&window)
    , m_style(ChartStyle::of(Theme::Light))
    , m_model(new CommandsModel(this))
    , m_delegate(new CommandDelegate(this))
    , m_entry(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("Nothing is called so. Try a command (“export”), a page (“manager”), a name, a KPI (“win "
                              "rate”), a store, or a period (2026-Q3, 2026-06, FY2026).")))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Commands"));
    m_entry->setObjectName(QStringLiteral("commandEntry"));
    m_entry->setAccessibleName(tr("Find a command"));
    m_entry->setPlaceholderText(tr("A command, a name, a KPI, a store or a period"));
    m_entry->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps the keyboard
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_nothing->setObjectName(QStringLiteral("commandNothing"));
    m_nothing->setProperty("soft", true);
    m_nothing->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_entry);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    connect(m_entry, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellCurrent);
    window.installEventFilter(this);
    hide();
}

void CommandPalette::setChartStyle(const ChartStyle& style)
{
    m_style = style;
    m_delegate->setChartStyle(style);
    const int padding = style.pixels(8);
    layout()->setContentsMargins(padding, padding, padding, padding);
    layout()->setSpacing(padding);
    m_entry->setFixedHeight(style.pixels(36));
    m_nothing->setMargin(style.pixels(8));
    place();
}

void CommandPalette::open(Commands commands, CommandsModel::Typed typed)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_model->setCommands(std::move(commands), std::move(typed));
    m_entry->clear();
    search({});
    show();
    raise();
    m_entry->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search(const QString& text)
{
    m_model->search(text);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
    place();
    tellCurrent();
}

/// A screen reader hears the line that has the keyboard; so it must say what Return would do.
void CommandPalette::tellCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    m_entry->setAccessibleDescription(
        current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : m_nothing->text());
    QAccessibleEvent changed(m_entry, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CommandPalette::place()
{
    const QWidget& window = *parentWidget();
    const int width = std::min(m_style.pixels(640), window.width() - m_style.pixels(32));
    const int top = std::min(m_style.pixels(92), window.height() / 6);
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsShown);
    m_list->setFixedHeight(std::min(rows * m_style.pixels(32) + 2 * m_list->frameWidth(),
        window.height() - top - m_entry->height() - m_style.pixels(48)));
    layout()->activate();
    const int height = m_nothing->isHidden() ? sizeHint().height() : layout()->heightForWidth(width);
    setGeometry((window.width() - width) / 2, top, width, height);
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kRowsShown);
        return true;
    case Qt::Key_PageUp:
        step(-kRowsShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Tab: // there is nowhere else to go
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    // Before a shortcut of the window takes it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    return false;
}

void CommandPalette::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const Command chosen = m_model->command(index.row()); // running it may fill the model anew
    dismiss();
    chosen.run();
}

void CommandPalette::dismiss()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

} // namespace quarterdeck
