// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_widget.h>

#include "point_walk.h"
#include "table_grid.h"
#include "table_scroll.h"
#include "tile_accessible.h"

#include <quarterdeck/gui/tile_frame.h>
#include <quarterdeck/gui/tile_table.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr int kPage = 8; // rows of a table that a page key and a notch of the wheel go
constexpr int kNotch = 3;
constexpr double kQuiet = 0.06; // how much of the ink lies over the point under the mouse

} // namespace

TileWidget::TileWidget(QWidget* parent)
    : QWidget(parent)
    , m_style(ChartStyle::of(Theme::Light))
    , m_menu(new TileMenu(this))
    , m_button(new QToolButton(this))
    , m_action(new QPushButton(this))
{
    TileAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_button->setObjectName(QStringLiteral("tileMenuButton"));
    m_button->setText(QStringLiteral("⋯"));
    m_button->setAccessibleName(tr("Tile menu"));
    m_button->setToolTip(tr("Menu of this tile"));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    // The tile itself has the keyboard; Return opens the menu.
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->hide();
    m_action->setObjectName(QStringLiteral("tileAction"));
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &TileWidget::importRequested);
    connectMenu();
}

void TileWidget::connectMenu()
{
    connect(m_menu, &TileMenu::rowsRequested, this, &TileWidget::rowsRequested);
    connect(m_menu, &TileMenu::filterRequested, this, &TileWidget::filterRequested);
    connect(m_menu, &TileMenu::explanationRequested, this, &TileWidget::explanationRequested);
    connect(m_menu, &TileMenu::tableToggled, this, &TileWidget::showTable);
    connect(m_menu, &TileMenu::sortRequested, this, &TileWidget::sortBy);
    connect(m_menu, &TileMenu::copyPictureRequested, this, &TileWidget::copyPicture);
    connect(m_menu, &TileMenu::copyTableRequested, this, &TileWidget::copyTable);
    // The button opens it without a point.
    connect(m_button, &QToolButton::pressed, m_menu, [this] { m_menu->setPart({}); });
}

void TileWidget::setView(TileView view)
{
    if (view.id != m_view.id) {
        m_asTable = false;
        m_order = {};
        m_first = 0;
    }
    m_view = std::move(view);
    setObjectName(QStringLiteral("tile_") + m_view.id);
    setAccessibleName(m_view.title);
    setAccessibleDescription(m_view.spoken);
    const auto* empty = std::get_if<EmptyView>(&m_view.content);
    m_action->setVisible(empty && !empty->action.isEmpty());
    if (empty)
        m_action->setText(empty->action);
    refresh();
}

void TileWidget::setChartStyle(const ChartStyle& style)
{
    m_style = style;
    refresh();
}

bool TileWidget::hasTwin() const
{
    return !std::holds_alternative<EmptyView>(m_view.content) && !std::holds_alternative<TableView>(m_view.content);
}

void TileWidget::refresh()
{
    m_shown = m_asTable && hasTwin() ? tableTwin(m_view) : m_view;
    QStringList columns;
    int sortedBy = -1;
    if (auto* table = std::get_if<TableView>(&m_shown.content)) {
        *table = m_order.applied(std::move(*table));
        table->first = m_first;
        sortedBy = table->sortedBy;
        for (const TableView::Column& column : table->columns)
            columns << column.title;
    }
    m_menu->setColumns(columns, sortedBy);
    m_menu->setTable(!hasTwin() ? TileMenu::Table::None
            : m_asTable         ? TileMenu::Table::Shown
                                : TileMenu::Table::Offered);
    m_points = painterFor(m_shown).points(TileFrame(QRectF(rect()), m_style).content(), m_shown, m_style);
    m_current = -1;
    m_pointed = -1;
    m_cache = QPixmap();
    placeChildren();
    update();
    TileAccessible::pointsChanged(*this);
}

void TileWidget::showTable(bool shown)
{
    if (!hasTwin())
        return;
    m_asTable = shown;
    refresh();
}

void TileWidget::sortBy(int column)
{
    const auto* table = std::get_if<TableView>(&m_shown.content);
    if (!table)
        return;
    m_order.choose(*table, column);
    m_first = 0;
    refresh();
}

QPixmap TileWidget::picture() const
{
    const double ratio = devicePixelRatioF();
    QPixmap pixmap((QSizeF(size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(m_style.background);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double reserved = m_button->isVisible() ? m_button->width() + m_style.px(4) : 0;
    TileFrame(QRectF(rect()), m_style).paint(painter, m_shown, reserved);
    return pixmap;
}

void TileWidget::paintEvent(QPaintEvent*)
{
    if (m_cache.isNull())
        m_cache = picture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_cache);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_style.px(3);
    // A tile that is one single point needs no telling which.
    if (const TilePoint* pointed = pointOrNone(m_pointed); pointed && m_points.size() > 1) {
        QColor quiet = m_style.ink;
        quiet.setAlphaF(static_cast<float>(kQuiet));
        painter.setPen(Qt::NoPen);
        painter.setBrush(quiet);
        painter.drawRoundedRect(pointed->where, radius, radius);
        painter.setBrush(Qt::NoBrush);
    }
    if (!hasFocus())
        return;
    TileFrame(QRectF(rect()), m_style).paintFocus(painter);
    if (const TilePoint* current = pointOrNone(m_current)) {
        painter.setPen(QPen(m_style.accent, m_style.px(1.5)));
        painter.drawRoundedRect(current->where, radius, radius);
    }
}

void TileWidget::resizeEvent(QResizeEvent*)
{
    const int current = m_current;
    refresh();
    m_current = pointOrNone(current) ? current : -1;
}

void TileWidget::placeChildren()
{
    const TileFrame frame(QRectF(rect()), m_style);
    const QRectF title = frame.title();
    const int size = m_style.pixels(22);
    m_button->setGeometry(QRectF(title.right() - size, title.center().y() - size / 2.0, size, size).toRect());
    const QSize wanted = m_action->sizeHint();
    const QRectF content = frame.content();
    m_action->setGeometry(QRectF(content.left(), content.bottom() - wanted.height(),
        std::min<double>(wanted.width(), content.width()), wanted.height())
                              .toRect());
}

void TileWidget::updateButton()
{
    const bool visible = m_hovered || hasFocus() || m_menu->isVisible();
    if (visible == m_button->isVisible())
        return;
    m_button->setVisible(visible);
    m_cache = QPixmap();
    update();
}

const TilePoint* TileWidget::pointOrNone(int index) const
{
    return index >= 0 && index < static_cast<int>(m_points.size()) ? &m_points[static_cast<std::size_t>(index)]
                                                                   : nullptr;
}

void TileWidget::moveTo(int point)
{
    m_current = point;
    const TilePoint* mark = pointOrNone(point);
    setAccessibleDescription(mark ? mark->text : m_view.spoken);
    if (mark) {
        QToolTip::showText(mapToGlobal(mark->where.center().toPoint()), mark->text, this);
        TileAccessible::focusMoved(*this, point);
    }
    update();
}

void TileWidget::setPointed(int point)
{
    if (point == m_pointed)
        return;
    m_pointed = point;
    const TilePoint* mark = pointOrNone(point);
    const bool opens = mark && (!mark->drill.whole() || mark->column >= 0);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

bool TileWidget::showToolTip(const QPoint& position, const QPoint& onScreen)
{
    if (const TilePoint* point = pointOrNone(pointAt(m_points, position))) {
        QToolTip::showText(onScreen, point->text, this, point->where.toRect());
        return true;
    }
    const QRectF title = TileFrame(QRectF(rect()), m_style).title();
    if (!title.contains(position)) {
        QToolTip::hideText();
        return true;
    }
    QStringList lines{m_shown.title, m_shown.period, m_shown.note};
    lines.removeAll(QString());
    QToolTip::showText(onScreen, lines.join(QLatin1Char('\n')), this, title.toRect());
    return true;
}

bool TileWidget::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    return showToolTip(help->pos(), help->globalPos());
}

void TileWidget::keyPressEvent(QKeyEvent* event)
{
    if (const auto way = stepOf(event->key()); way && !m_points.empty())
        return step(*way);
    const auto* table = std::get_if<TableView>(&m_shown.content);
    switch (event->modifiers() ? 0 : event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Menu:
        return showMenuAt(m_button->mapToGlobal(QPoint(0, m_button->height())), m_current);
    case Qt::Key_T:
        return showTable(!m_asTable);
    case Qt::Key_S:
        if (!table)
            break;
        m_order.next(*table);
        m_first = 0;
        return refresh();
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (!table)
            break;
        return scrollBy(event->key() == Qt::Key_PageDown ? kPage : -kPage);
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TileWidget::step(Step step)
{
    const auto* table = std::get_if<TableView>(&m_shown.content);
    if (table && leadsOut(TableGrid(*table, TileFrame(QRectF(rect()), m_style).content(), m_style), m_current, step))
        return scrollBy(step == Step::Up ? -1 : 1);
    moveTo(walk(m_points, m_current, step));
}

void TileWidget::scrollBy(int rows)
{
    const auto* table = std::get_if<TableView>(&m_shown.content);
    if (!table)
        return;
    const int current = m_current;
    m_first = firstAfter(TableGrid(*table, TileFrame(QRectF(rect()), m_style).content(), m_style), rows);
    refresh();
    if (pointOrNone(current))
        moveTo(current);
}

void TileWidget::wheelEvent(QWheelEvent* event)
{
    if (!hasFocus() || !std::holds_alternative<TableView>(m_shown.content))
        return QWidget::wheelEvent(event);
    scrollBy(event->angleDelta().y() < 0 ? kNotch : -kNotch);
    event->accept();
}

void TileWidget::showMenuAt(const QPoint& position, int point)
{
    const TilePoint* mark = pointOrNone(point);
    m_menu->setPart(mark ? mark->drill : Drill());
    m_menu->popup(position);
}

void TileWidget::activate(int point)
{
    const TilePoint* mark = pointOrNone(point);
    if (!mark)
        return;
    const Drill drill = mark->drill;
    if (mark->column >= 0)
        sortBy(mark->column);
    else if (drill.filters())
        Q_EMIT filterRequested(drill, FilterIntent::Toggle);
    else if (!drill.whole())
        Q_EMIT rowsRequested(drill);
}

void TileWidget::mouseMoveEvent(QMouseEvent* event) { setPointed(pointAt(m_points, event->position())); }

void TileWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const int point = event->button() == Qt::LeftButton ? pointAt(m_points, event->position()) : -1;
    if (point < 0)
        return QWidget::mouseReleaseEvent(event);
    activate(point);
}

void TileWidget::contextMenuEvent(QContextMenuEvent* event)
{
    showMenuAt(
        event->globalPos(), event->reason() == QContextMenuEvent::Mouse ? pointAt(m_points, event->pos()) : m_current);
}

void TileWidget::enterEvent(QEnterEvent*)
{
    m_hovered = true;
    updateButton();
}

void TileWidget::leaveEvent(QEvent*)
{
    m_hovered = false;
    setPointed(-1);
    updateButton();
}

void TileWidget::focusInEvent(QFocusEvent* event)
{
    updateButton();
    QWidget::focusInEvent(event);
}

void TileWidget::focusOutEvent(QFocusEvent* event)
{
    // A menu that opens over the tile takes the keyboard for a moment; the point stays.
    if (m_current >= 0 && event->reason() != Qt::PopupFocusReason)
        moveTo(-1);
    updateButton();
    QWidget::focusOutEvent(event);
}

void TileWidget::copyPicture() { QApplication::clipboard()->setPixmap(picture()); }

void TileWidget::copyTable() { QApplication::clipboard()->setText(TileTable(m_shown).tabSeparated()); }

} // namespace quarterdeck
