// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/about_dialog.h>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace quarterdeck {

AboutDialog::AboutDialog(const QString& logFile, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Quarterdeck"));
    auto* name = new QLabel(tr("Quarterdeck %1").arg(QCoreApplication::applicationVersion()));
    name->setProperty("heading", true);
    auto* text = new QLabel(tr("Sales KPIs from any CRM's exports, on the desk.\n\nFree software under the GNU General "
                               "Public License, version 3 or later. It comes with no warranty."));
    text->setWordWrap(true);
    auto* log = new QLabel(tr("Log file: %1").arg(logFile));
    log->setObjectName(QStringLiteral("aboutLog"));
    log->setAccessibleName(tr("Where the log file lies"));
    log->setProperty("soft", true);
    log->setWordWrap(true);
    log->setIndent(0);
    log->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    log->setVisible(!logFile.isEmpty());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(name);
    column->addWidget(text);
    column->addWidget(log);
    column->addWidget(buttons);
    setMinimumWidth(420);
}

} // namespace quarterdeck
