// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/report.h>

#include <quarterdeck/gui/page_painter.h>

#include <QFileInfo>
#include <QImage>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>

namespace quarterdeck {

namespace {

constexpr double kDefaultWidth = 1440;
constexpr double kPixelsPerInch = 96;
constexpr double kPointsPerInch = 72;
constexpr int kPdfResolution = 300;
constexpr double kSmallest = 4; // how far a picture shrinks, to show everything
constexpr double kSmallestPrint = 1.3; // how far print shrinks before it takes another page

Result<void> writeFailed(const std::filesystem::path& file, const QString& why)
{
    return failure(ErrorKind::WriteFailed, file.string(), {file.string(), why.toStdString()});
}

/// The page of the paper's shape on which everything is laid out before it is scaled to the paper: larger than `paper`
/// where more has to go onto one page, but at most `most` times.
QSizeF pageFor(const PagePainter& painter, const QSizeF& paper, double most)
{
    for (double factor = 1; factor <= most; factor += 0.01)
        if (painter.leastHeight(paper.width() * factor) <= paper.height() * factor)
            return paper * factor;
    return paper;
}

Result<void> writePng(const PagePainter& page, const std::filesystem::path& file, const ReportOptions& options)
{
    const QSizeF natural(kDefaultWidth, page.leastHeight(kDefaultWidth));
    const QSizeF shown = options.size ? QSizeF(*options.size) : natural;
    const QSizeF laidOut = pageFor(page, shown, kSmallest);
    QImage image((shown * options.scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return writeFailed(file, QStringLiteral("%1 × %2").arg(shown.width()).arg(shown.height()));
    image.setDotsPerMeterX(qRound(kPixelsPerInch * options.scale / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    const double scale = image.width() / laidOut.width();
    painter.scale(scale, scale);
    page.paint(painter, laidOut, 0);
    painter.end();
    QSaveFile out(QString::fromStdString(file.string()));
    if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG") || !out.commit())
        return writeFailed(file, out.errorString());
    return {};
}

Result<void> writePdf(const PagePainter& page, const std::filesystem::path& file, const ReportOptions& options)
{
    QSaveFile out(QString::fromStdString(file.string()));
    if (!out.open(QIODevice::WriteOnly))
        return writeFailed(file, out.errorString());
    QPdfWriter writer(&out);
    writer.setCreator(QStringLiteral("Quarterdeck"));
    writer.setTitle(options.name);
    writer.setResolution(kPdfResolution);
    const QPageSize paper = options.size ? QPageSize(QSizeF(*options.size) * kPointsPerInch / kPixelsPerInch,
                                QPageSize::Point, {}, QPageSize::ExactMatch)
                                         : QPageSize(QPageSize::A4);
    const auto orientation = options.size ? QPageLayout::Portrait : QPageLayout::Landscape;
    writer.setPageLayout(QPageLayout(paper, orientation, QMarginsF()));
    const QRectF paperRect = writer.pageLayout().fullRectPixels(kPdfResolution);
    const double width = options.size ? options.size->width() : kDefaultWidth;
    const QSizeF laidOut = pageFor(page, QSizeF(width, width * paperRect.height() / paperRect.width()), kSmallestPrint);
    QPainter painter(&writer);
    const double scale = paperRect.width() / laidOut.width();
    painter.scale(scale, scale);
    const int pages = page.pages(laidOut);
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        page.paint(painter, laidOut, i);
    }
    painter.end();
    if (!out.commit())
        return writeFailed(file, out.errorString());
    return {};
}

} // namespace

Result<void> writeReport(const DashboardView& view, const std::filesystem::path& file, const ReportOptions& options)
{
    const ChartStyle style = ChartStyle::of(options.theme);
    const PagePainter page(options.name, view, style);
    const QString ending = QFileInfo(QString::fromStdString(file.string())).suffix().toLower();
    if (ending == QStringLiteral("png"))
        return writePng(page, file, options);
    if (ending == QStringLiteral("pdf"))
        return writePdf(page, file, options);
    return failure(ErrorKind::UnknownFileType, file.string(), {file.string(), ending.toStdString()});
}

} // namespace quarterdeck
