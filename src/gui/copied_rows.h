// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/rows_excerpt.h>

#include <QMimeData>

namespace quarterdeck {

/// A selection as the clipboard takes it, in three forms. Made in a job where it is large.
struct CopiedRows
{
    QString text;
    QString html; ///< empty where the selection is too large for it to be of use
    QByteArray csv; ///< UTF-8

    static CopiedRows of(const RowsExcerpt& excerpt, RowsExcerpt::Header header, char separator, Progress& progress)
    {
        constexpr std::int64_t kMostAsHtml = 100'000;
        return {excerpt.tabSeparated(header, progress),
            excerpt.cells() <= kMostAsHtml ? excerpt.html(header, progress) : QString(),
            excerpt.csv(header, separator, progress).toUtf8()};
    }

    /// For the clipboard, which becomes its owner.
    QMimeData* toMimeData() const
    {
        auto* data = new QMimeData;
        data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        data->setData(QStringLiteral("text/csv"), csv);
        return data;
    }
};

} // namespace quarterdeck
