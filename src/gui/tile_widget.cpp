// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_widget.h>

#include <quarterdeck/gui/tile_frame.h>
#include <quarterdeck/gui/tile_table.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace quarterdeck {

TileWidget::TileWidget(QWidget* parent)
    : QWidget(parent)
    , m_style(ChartStyle::of(Theme::Light))
    , m_menu(new QMenu(this))
    , m_button(new QToolButton(this))
    , m_action(new QPushButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
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
    buildMenu();
}

void TileWidget::buildMenu()
{
    m_menu->setObjectName(QStringLiteral("tileMenu"));
    const auto add = [this](const QString& text, const QString& name, auto slot) {
        QAction* action = m_menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
    };
    const auto addOfPoint = [&](const QString& name, auto slot) {
        add(QString(), name, slot);
        m_pointActions.push_back(m_menu->actions().back());
    };
    addOfPoint(QStringLiteral("pointRows"), [this] { Q_EMIT rowsRequested(m_menuPart); });
    addOfPoint(QStringLiteral("pointFilter"), [this] { Q_EMIT filterRequested(m_menuPart, FilterIntent::Toggle); });
    addOfPoint(QStringLiteral("pointExclude"), [this] { Q_EMIT filterRequested(m_menuPart, FilterIntent::Exclude); });
    m_pointActions.push_back(m_menu->addSeparator());
    add(tr("How is this computed?"), QStringLiteral("explain"), &TileWidget::explanationRequested);
    add(tr("Show rows"), QStringLiteral("showRows"), [this] { Q_EMIT rowsRequested({}); });
    m_menu->addSeparator();
    add(tr("Copy as picture"), QStringLiteral("copyPicture"), &TileWidget::copyPicture);
    add(tr("Copy as table"), QStringLiteral("copyTable"), &TileWidget::copyTable);
}

void TileWidget::setView(TileView view)
{
    m_view = std::move(view);
    m_current = -1;
    setObjectName(QStringLiteral("tile_") + m_view.id);
    setAccessibleName(m_view.title);
    setAccessibleDescription(m_view.spoken);
    const auto* empty = std::get_if<EmptyView>(&m_view.content);
    m_action->setVisible(empty && !empty->action.isEmpty());
    if (empty)
        m_action->setText(empty->action);
    m_cache = QPixmap();
    placeChildren();
    update();
}

void TileWidget::setChartStyle(const ChartStyle& style)
{
    m_style = style;
    m_cache = QPixmap();
    placeChildren();
    update();
}

std::vector<TilePoint> TileWidget::points() const
{
    return painterFor(m_view).points(TileFrame(QRectF(rect()), m_style).content(), m_view, m_style);
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
    TileFrame(QRectF(rect()), m_style).paint(painter, m_view, reserved);
    return pixmap;
}

void TileWidget::paintEvent(QPaintEvent*)
{
    if (m_cache.isNull())
        m_cache = picture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_cache);
    if (hasFocus())
        TileFrame(QRectF(rect()), m_style).paintFocus(painter);
    const std::vector<TilePoint> marks = points();
    if (hasFocus() && m_current >= 0 && m_current < static_cast<int>(marks.size())) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_style.accent, m_style.px(1.5)));
        painter.drawRoundedRect(marks[static_cast<std::size_t>(m_current)].where, m_style.px(3), m_style.px(3));
    }
}

void TileWidget::resizeEvent(QResizeEvent*)
{
    m_cache = QPixmap();
    placeChildren();
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

void TileWidget::moveTo(int point)
{
    const std::vector<TilePoint> marks = points();
    if (marks.empty())
        return;
    m_current = std::clamp(point, 0, static_cast<int>(marks.size()) - 1);
    const TilePoint& mark = marks[static_cast<std::size_t>(m_current)];
    describe(mark.text);
    QToolTip::showText(mapToGlobal(mark.where.center().toPoint()), mark.text, this);
    update();
}

void TileWidget::describe(const QString& text)
{
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

bool TileWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const TilePoint& point : points()) {
            if (point.where.contains(help->pos())) {
                QToolTip::showText(help->globalPos(), point.text, this, point.where.toRect());
                return true;
            }
        }
        const QRectF title = TileFrame(QRectF(rect()), m_style).title();
        if (title.contains(help->pos()))
            QToolTip::showText(help->globalPos(),
                m_view.note.isEmpty() ? m_view.title : m_view.title + QLatin1Char('\n') + m_view.note, this,
                title.toRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void TileWidget::keyPressEvent(QKeyEvent* event)
{
    const auto count = static_cast<int>(points().size());
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return moveTo(m_current + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return moveTo(m_current < 0 ? count - 1 : m_current - 1);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(count - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Menu:
        return showMenuAt(m_button->mapToGlobal(QPoint(0, m_button->height())), m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void TileWidget::showMenuAt(const QPoint& position, int point)
{
    const std::vector<TilePoint> marks = points();
    m_menuPart
        = point >= 0 && point < static_cast<int>(marks.size()) ? marks[static_cast<std::size_t>(point)].drill : Drill();
    for (QAction* action : m_pointActions)
        action->setVisible(!m_menuPart.whole());
    m_pointActions[0]->setText(tr("Show the rows of %1").arg(m_menuPart.name));
    m_pointActions[1]->setText(tr("Filter the page to %1").arg(m_menuPart.name));
    m_pointActions[2]->setText(tr("Leave %1 out").arg(m_menuPart.name));
    for (const std::size_t filter : {1U, 2U})
        m_pointActions[filter]->setVisible(m_menuPart.filters());
    m_menu->popup(position);
}

int TileWidget::pointAt(const QPointF& position) const
{
    const std::vector<TilePoint> marks = points();
    const auto found = std::find_if(
        marks.begin(), marks.end(), [&](const TilePoint& mark) { return mark.where.contains(position); });
    return found == marks.end() ? -1 : static_cast<int>(found - marks.begin());
}

void TileWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const int point = event->button() == Qt::LeftButton ? pointAt(event->position()) : -1;
    if (point < 0)
        return QWidget::mouseReleaseEvent(event);
    const Drill drill = points()[static_cast<std::size_t>(point)].drill;
    if (drill.filters())
        Q_EMIT filterRequested(drill, FilterIntent::Toggle);
    else if (!drill.whole())
        Q_EMIT rowsRequested(drill);
}

void TileWidget::contextMenuEvent(QContextMenuEvent* event)
{
    showMenuAt(event->globalPos(), event->reason() == QContextMenuEvent::Mouse ? pointAt(event->pos()) : m_current);
}

void TileWidget::enterEvent(QEnterEvent*)
{
    m_hovered = true;
    updateButton();
}

void TileWidget::leaveEvent(QEvent*)
{
    m_hovered = false;
    updateButton();
}

void TileWidget::focusInEvent(QFocusEvent* event)
{
    updateButton();
    QWidget::focusInEvent(event);
}

void TileWidget::focusOutEvent(QFocusEvent* event)
{
    if (m_current >= 0) {
        m_current = -1;
        setAccessibleDescription(m_view.spoken);
    }
    updateButton();
    QWidget::focusOutEvent(event);
}

void TileWidget::copyPicture() { QApplication::clipboard()->setPixmap(picture()); }

void TileWidget::copyTable() { QApplication::clipboard()->setText(TileTable(m_view).tabSeparated()); }

} // namespace quarterdeck
