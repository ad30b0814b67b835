// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace quarterdeck {

/// Name, version, licence, and where the log file lies.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `logFile`: empty where none is kept.
    explicit AboutDialog(const QString& logFile, QWidget* parent = nullptr);
};

} // namespace quarterdeck
