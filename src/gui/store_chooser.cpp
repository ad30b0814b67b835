// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/store_chooser.h>

#include <QFileDialog>

namespace quarterdeck {

StoreChooser::StoreChooser(QWidget& window) : QObject(&window), m_window(window) { }

void StoreChooser::chooseNew() { choose(tr("New store"), StoreAccess::CreateIfMissing); }

void StoreChooser::chooseExisting() { choose(tr("Open store"), StoreAccess::ReadWrite); }

void StoreChooser::choose(const QString& title, StoreAccess access)
{
    const bool create = access == StoreAccess::CreateIfMissing;
    auto* dialog = new QFileDialog(&m_window, title, QString(), tr("Stores (*.db *.sqlite);;All files (*)"));
    dialog->setObjectName(QStringLiteral("storeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("db"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, access](const QString& file) { Q_EMIT chosen(file, access); });
    dialog->open();
}

} // namespace quarterdeck
