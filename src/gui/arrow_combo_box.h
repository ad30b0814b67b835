// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace quarterdeck {

/// A combo box with the same small arrow as the header's other buttons: a style sheet can only paint one from a file.
class ArrowComboBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace quarterdeck
