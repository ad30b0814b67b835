// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in the real window on the demo company.
#include "real_window.h"

#include <QAccessible>

#include <functional>

namespace quarterdeck {

namespace {

/// Roles that a person acts on, or reads a number from.
bool isInteractive(const QAccessibleInterface& part)
{
    switch (part.role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::MenuItem:
    case QAccessible::ListItem:
    case QAccessible::Cell:
    case QAccessible::List:
    case QAccessible::Table:
        return true;
    default:
        return part.state().focusable;
    }
}

class TheScreenReader : public fixture::RealWindow
{
protected:
    /// Comes by everything that is shown, as a screen reader does.
    static void walk(QAccessibleInterface* part, const std::function<void(QAccessibleInterface&)>& visit)
    {
        if (!part || !part->isValid() || part->state().invisible)
            return;
        visit(*part);
        for (int i = 0; i < part->childCount(); ++i)
            walk(part->child(i), visit);
    }

    static std::string described(const QAccessibleInterface& part)
    {
        const QObject* object = part.object();
        return "role " + std::to_string(part.role()) + ' '
            + (object ? object->metaObject()->className() + (" '" + object->objectName().toStdString() + '\'')
                      : std::string("without an object"));
    }

    /// Every interactive part has a name; what shows a value tells it.
    int expectEverythingSaid(QWidget& root)
    {
        int said = 0;
        walk(QAccessible::queryAccessibleInterface(&root), [&](QAccessibleInterface& part) {
            if (!isInteractive(part) || part.state().disabled)
                return;
            EXPECT_FALSE(part.text(QAccessible::Name).isEmpty()) << described(part);
            EXPECT_FALSE(part.role() == QAccessible::ComboBox && part.text(QAccessible::Value).isEmpty())
                << described(part);
            ++said;
        });
        return said;
    }

    /// Every tile says its number, every point of it its name and its value.
    int expectPointsSaid()
    {
        int points = 0;
        for (TileWidget* tile : grid().tileWidgets()) {
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(tile);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty());
            EXPECT_FALSE(spoken->text(QAccessible::Value).isEmpty()) << tile->view().id.toStdString();
            const auto count = static_cast<int>(tile->points().size());
            EXPECT_GT(count, 0) << tile->view().id.toStdString();
            for (int i = 0; i < count; ++i) {
                QAccessibleInterface* point = spoken->child(i);
                const std::string where = tile->view().id.toStdString() + ", point " + std::to_string(i);
                EXPECT_FALSE(point->text(QAccessible::Name).isEmpty()) << where;
                EXPECT_FALSE(point->text(QAccessible::Value).isEmpty()) << where;
                EXPECT_FALSE(point->rect().isEmpty()) << where;
                ++points;
            }
        }
        return points;
    }
};

} // namespace

TEST_F(TheScreenReader, FindsANameAndAValueForEverythingOnTheThreeDashboards)
{
    openDemo();
    int points = 0;
    for (const char* role : {"show_executive", "show_manager", "show_rep"}) {
        trigger(role);
        ASSERT_TRUE(waitUntilSettled());
        EXPECT_GT(expectEverythingSaid(window()), 40) << role;
        points += expectPointsSaid();
    }
    EXPECT_GT(points, 150);
}

TEST_F(TheScreenReader, FindsWhatOpensOverThePage)
{
    openDemo();
    for (const auto& [action, popup] : {std::pair("choosePeriod", "timePanel"),
             std::pair("chooseFilter", "filterPopup"), std::pair("palette", "commandPalette")}) {
        trigger(action);
        auto& shown = find<QWidget>(popup);
        ASSERT_TRUE(waitFor([&] { return shown.isVisible(); }));
        EXPECT_GT(expectEverythingSaid(shown), 3) << popup;
        shown.close();
    }
}

} // namespace quarterdeck
