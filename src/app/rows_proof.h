// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_view.h>

namespace quarterdeck {

/// The words of the proof that rows come to a number. Borrows all it is given.
class RowsProof
{
public:
    RowsProof(const Workspace& workspace, const OpenedNumber& opened, const NumberFormat& format);

    QString number() const;
    std::vector<RowsView::Input> inputs() const;
    QString formula() const;
    QString verdict() const;

private:
    QString brief(const KpiReading& reading) const;
    QString full(const Amount& amount, UnitKind unit) const;
    QString difference(const KpiReading& said, const KpiReading& counted) const;
    /// The first input of which the rows say something else; empty: none.
    QString differingInput(const KpiReading& said, const KpiReading& counted) const;
    QString groupVerdict() const;
    bool grouped() const;

    const Workspace& m_workspace;
    const OpenedNumber& m_opened;
    const NumberFormat& m_format;
};

} // namespace quarterdeck
