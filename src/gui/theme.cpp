// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/theme.h>

namespace quarterdeck {

namespace {

/// Colours as $name, measures as 12u: scaled like everything else. 12v is a pixel less, beside a frame that is a pixel
/// wider: the ring around what has the keyboard moves nothing.
constexpr char16_t kSheet[] = uR"(
QMainWindow, QDialog, #page, #dashboardGrid, #dashboardScroll, #shortcutsPage, #emptyStatePage, #importReportPage, #decisionPage, #importWizard, #batchesPage { background: $background; }
QWidget { color: $ink; font-family: "$family"; font-size: 13u; }
QToolTip { background: $tile; color: $ink; border: 1px solid $line; padding: 5u 7u; }
QMenuBar { background: $tile; color: $softInk; border: 0; padding: 2u 12u 0 12u; }
QMenuBar::item { padding: 4u 8u; border-radius: 4u; background: transparent; }
QMenuBar::item:selected { background: $band; color: $ink; }
QMenu { background: $tile; border: 1px solid $line; padding: 4u; }
QMenu::item { padding: 6u 22u 6u 22u; border-radius: 4u; }
QMenu::item:selected { background: $band; }
QMenu::item:disabled { color: $softInk; }
QMenu::separator { height: 1px; background: $line; margin: 4u 6u; }
#headerBar { background: $tile; border-bottom: 1px solid $line; }
#headerBar QLabel#workspaceName { font-size: 14u; font-weight: 700; }
QPushButton, QToolButton, QComboBox { background: $tile; border: 1px solid $line; border-radius: 6u; padding: 5u 10u; }
QPushButton:hover, QToolButton:hover, QComboBox:hover { border-color: $previous; }
QPushButton:focus, QToolButton:focus, QComboBox:focus { border: 2px solid $accent; padding: 5v 10v; }
QPushButton:pressed, QToolButton:pressed { background: $band; }
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled { color: $softInk; }
QPushButton[primary="true"] { background: $accent; color: $onAccent; border-color: $accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid $ink; }
QPushButton[primary="true"]:disabled { background: $band; color: $softInk; border-color: $line; }
QPushButton[role="tab"] { border: 1px solid transparent; background: transparent; color: $softInk; padding: 6u 11u; }
QPushButton[role="tab"]:hover { color: $ink; }
QPushButton[role="tab"]:checked { background: $band; color: $ink; font-weight: 600; }
QPushButton[role="tab"]:focus { border: 2px solid $accent; padding: 6v 11v; }
QPushButton[role="link"] { border: 1px solid transparent; background: transparent; color: $accent; padding: 3u 0; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 3v 0; }
QPushButton[role="step"] { border: 1px solid transparent; background: transparent; font-size: 17u; padding: 0 0 2u 0; }
QPushButton[role="step"]:hover { background: $band; }
QPushButton[role="step"]:disabled { color: $line; }
QPushButton[role="step"]:focus { border: 2px solid $accent; padding: 0 0 2v 0; }
QPushButton[role="choice"] { border: 1px solid transparent; background: transparent; padding: 4u 9u; text-align: left; }
QPushButton[role="choice"]:hover { background: $band; }
QPushButton[role="choice"]:checked { background: $band; color: $accent; font-weight: 600; }
QPushButton[role="choice"]:focus { border: 2px solid $accent; padding: 4v 9v; }
QFrame[chip="true"] { background: $band; border: 0; border-radius: 10u; }
QPushButton[role="chip"] { border: 1px solid transparent; border-radius: 10u; background: transparent; padding: 3u 9u; }
QPushButton[role="chip"]:hover { color: $accent; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 3v 9v; }
QPushButton[role="cross"] { border: 1px solid transparent; border-radius: 10u; background: transparent; padding: 3u 9u 3u 2u; color: $softInk; }
QPushButton[role="cross"]:hover { color: $accent; }
QPushButton[role="cross"]:focus { border: 2px solid $accent; padding: 3v 9v 3v 2v; }
#timePanel, #filterPopup { background: $tile; border: 1px solid $line; }
#periodComplaint { color: $bad; }
QListView { background: $tile; border: 1px solid $line; border-radius: 6u; }
QListView::item { padding: 4u 8u; border-radius: 4u; }
QListView::item:selected { background: $band; color: $ink; }
QListView::item:hover { background: $background; }
QDateEdit { background: $tile; border: 1px solid $line; border-radius: 6u; padding: 5u 8u; }
QDateEdit:focus { border: 2px solid $accent; padding: 5v 8v; }
QToolButton::menu-indicator { image: none; }
QComboBox::drop-down { border: 0; width: 20u; }
QComboBox QLineEdit { border: 0; padding: 0; background: transparent; }
QComboBox QAbstractItemView { background: $tile; border: 1px solid $line; selection-background-color: $band; selection-color: $ink; }
#tileMenuButton { border: 1px solid transparent; border-radius: 4u; padding: 0; background: $tile; color: $softInk; font-weight: 700; }
#tileMenuButton:hover, #tileMenuButton:open { background: $band; color: $ink; }
QToolButton[flat="true"] { border: 1px solid transparent; padding: 2u 7u; color: $softInk; }
QToolButton[flat="true"]:hover { color: $ink; background: $band; }
QToolButton[flat="true"]:focus { border: 2px solid $accent; padding: 2v 7v; }
QLineEdit { background: $tile; border: 1px solid $line; border-radius: 6u; padding: 5u 8u; selection-background-color: $accent; selection-color: $onAccent; }
QLineEdit:focus { border: 2px solid $accent; padding: 5v 8v; }
#sentence { font-size: 15u; }
#status, QLabel[soft="true"] { color: $softInk; }
QLabel[heading="true"] { font-size: 20u; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[warning="true"] { color: $bad; }
#dropArea { background: $tile; border: 1px dashed $previous; border-radius: 8u; }
#dropArea QLabel { background: transparent; }
QListWidget { background: $tile; border: 1px solid $line; border-radius: 6u; outline: 0; }
QListWidget::item { padding: 6u 8u; border: 0; }
QListWidget::item:selected { background: $band; color: $ink; }
QSplitter::handle { background: transparent; height: 6u; }
QFrame[card="true"] { background: $tile; border: 1px solid $line; border-radius: 8u; }
QFrame[card="true"] QLabel { border: 0; background: transparent; }
#messageText, #aboutLog { border: 1px solid transparent; border-radius: 4u; }
#messageText:focus, #aboutLog:focus { border: 1px solid $accent; }
#commandPalette { background: $tile; border: 1px solid $previous; border-radius: 8u; }
#commandList { background: $tile; border: 0; }
#messageBar { background: $tile; border: 0; border-bottom: 1px solid $line; border-left: 4u solid $accent; }
#messageBar[kind="error"] { border-left-color: $bad; }
#jobBar { background: $tile; border: 0; border-bottom: 1px solid $line; }
QProgressBar { background: $band; border: 0; border-radius: 3u; max-height: 6u; min-height: 6u; }
QProgressBar::chunk { background: $accent; border-radius: 3u; }
QScrollArea { border: 1px solid transparent; background: $background; }
#dashboardScroll { border: 0; }
QScrollBar:vertical { background: transparent; width: 11u; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11u; margin: 0; }
QScrollBar::handle { background: $previous; border-radius: 3u; margin: 2u; min-height: 28u; min-width: 28u; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTableView, QTextBrowser, QPlainTextEdit { background: $tile; border: 1px solid $line; border-radius: 6u; gridline-color: $line; alternate-background-color: $background; selection-background-color: $band; selection-color: $ink; }
QTableView { outline: 0; }
QTableView:focus, QListView:focus, QTextBrowser:focus, QPlainTextEdit:focus, QScrollArea:focus { border: 1px solid $accent; }
#commandList:focus { border: 0; }
QTableView::item { padding: 0 8u; border: 0; }
QTableView::item:selected { background: $band; color: $ink; }
QTableView::item:focus { padding: 0 7u; border: 1px solid $accent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QHeaderView { background: $tile; border: 0; border-bottom: 1px solid $line; }
QHeaderView::section { background: $tile; color: $softInk; border: 0; padding: 6u 11u; }
QTableCornerButton::section { background: $tile; border: 0; }
#explanation { background: $tile; border: 1px solid $line; }
#explanation QTextBrowser { border: 0; }
)";

/// Replaces "12u" by scaled pixels, "12v" by one less.
QString withMeasures(const QString& sheet, const ChartStyle& style)
{
    QString result;
    qsizetype at = 0;
    while (at < sheet.size()) {
        qsizetype end = at;
        while (end < sheet.size() && sheet[end].isDigit())
            ++end;
        const QChar unit = end > at && end < sheet.size() ? sheet[end] : QChar();
        const bool measure
            = (unit == QLatin1Char('u') || unit == QLatin1Char('v')) && (at == 0 || !sheet[at - 1].isLetterOrNumber());
        if (measure) {
            const int less = unit == QLatin1Char('v') ? 1 : 0;
            result += QString::number(style.pixels(sheet.mid(at, end - at).toInt()) - less) + QStringLiteral("px");
            at = end + 1;
        } else {
            const qsizetype next = end > at ? end : at + 1;
            result += sheet.mid(at, next - at);
            at = next;
        }
    }
    return result;
}

} // namespace

QString themeChoiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::HighContrast:
        return QStringLiteral("high-contrast");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeChoiceFromName(const QString& name)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast})
        if (name == themeChoiceName(choice))
            return choice;
    return ThemeChoice::System;
}

Theme themeOf(ThemeChoice choice, Theme system)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    case ThemeChoice::HighContrast:
        return themeOf(isDark(system), true);
    case ThemeChoice::System:
        break;
    }
    return system;
}

Theme themeOf(const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
    return dark ? Theme::Dark : Theme::Light;
}

QPalette paletteOf(const ChartStyle& style)
{
    QPalette palette;
    palette.setColor(QPalette::Window, style.background);
    palette.setColor(QPalette::Base, style.tile);
    palette.setColor(QPalette::AlternateBase, style.background);
    palette.setColor(QPalette::Button, style.tile);
    palette.setColor(QPalette::ToolTipBase, style.tile);
    palette.setColor(QPalette::Highlight, style.accent);
    palette.setColor(QPalette::HighlightedText, style.onAccent);
    palette.setColor(QPalette::Link, style.accent);
    palette.setColor(QPalette::Mid, style.line);
    palette.setColor(QPalette::PlaceholderText, style.softInk);
    for (const QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, style.ink);
        palette.setColor(QPalette::Disabled, role, style.softInk);
    }
    return palette;
}

QString styleSheetOf(const ChartStyle& style)
{
    QString sheet = withMeasures(QString::fromUtf16(kSheet), style);
    const std::pair<const char*, QColor> tokens[] = {{"$background", style.background}, {"$tile", style.tile},
        {"$line", style.line}, {"$ink", style.ink}, {"$softInk", style.softInk}, {"$band", style.band},
        {"$previous", style.previous}, {"$accent", style.accent}, {"$onAccent", style.onAccent}, {"$bad", style.bad}};
    for (const auto& [name, colour] : tokens)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet.replace(QStringLiteral("$family"), style.textFont.family());
}

} // namespace quarterdeck
