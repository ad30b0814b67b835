// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/store/store_access.h>

#include <QObject>
#include <QString>

class QWidget;

namespace quarterdeck {

/// Asks for a store's file. Owns no store; what is chosen is told by a signal.
class StoreChooser : public QObject
{
    Q_OBJECT

public:
    /// `window` is its parent and that of the dialogs.
    explicit StoreChooser(QWidget& window);

    /// An existing file that is named for a new store is opened, never overwritten.
    void chooseNew();
    void chooseExisting();

Q_SIGNALS:
    void chosen(const QString& path, quarterdeck::StoreAccess access);

private:
    void choose(const QString& title, StoreAccess access);

    QWidget& m_window;
};

} // namespace quarterdeck
