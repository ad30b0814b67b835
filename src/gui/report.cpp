// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/report.h>

#include <quarterdeck/gui/page_painter.h>

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>

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

Result<void> writeBytes(const QByteArray& bytes, const std::filesystem::path& file)
{
    QSaveFile out(QString::fromStdString(file.string()));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return writeFailed(file, out.errorString());
    return {};
}

/// The pages of a report, painted part by part onto what a kind of file is made from.
class PagedPainting : public ReportPainting
{
public:
    PagedPainting(DashboardView view, std::filesystem::path file, const ReportOptions& options)
        : m_view(std::move(view)), m_page(options.name, m_view, ChartStyle::of(options.theme)), m_file(std::move(file))
    {
    }

    bool paintNext() override
    {
        if (m_index >= m_pages)
            return false;
        if (m_part == 0 && m_index > 0)
            newPage();
        m_page.paintPart(*m_painter, m_laidOut, m_index, m_part);
        if (++m_part == m_page.parts(m_laidOut, m_index)) {
            m_part = 0;
            ++m_index;
        }
        if (m_index < m_pages)
            return true;
        m_painter->end();
        return false;
    }

protected:
    virtual void newPage() = 0;
    /// `device` outlives the painting of the last part.
    void start(QPaintDevice& device, double deviceWidth, const QSizeF& laidOut, int pages)
    {
        m_laidOut = laidOut;
        m_pages = pages;
        m_painter = std::make_unique<QPainter>(&device);
        const double scale = deviceWidth / laidOut.width();
        m_painter->scale(scale, scale);
    }
    void stop() { m_painter.reset(); }

    const PagePainter& page() const { return m_page; }
    const std::filesystem::path& file() const { return m_file; }

private:
    DashboardView m_view;
    PagePainter m_page;
    std::filesystem::path m_file;
    std::unique_ptr<QPainter> m_painter;
    QSizeF m_laidOut;
    int m_pages = 0;
    int m_index = 0;
    int m_part = 0;
};

class PictureReport : public PagedPainting
{
public:
    using PagedPainting::PagedPainting;
    ~PictureReport() override { stop(); }

    Result<void> begin(const ReportOptions& options)
    {
        const QSizeF natural(kDefaultWidth, page().leastHeight(kDefaultWidth));
        const QSizeF shown = options.size ? QSizeF(*options.size) : natural;
        m_image = QImage((shown * options.scale).toSize(), QImage::Format_RGB32);
        if (m_image.isNull())
            return writeFailed(file(), QStringLiteral("%1 × %2").arg(shown.width()).arg(shown.height()));
        m_image.setDotsPerMeterX(qRound(kPixelsPerInch * options.scale / 0.0254));
        m_image.setDotsPerMeterY(m_image.dotsPerMeterX());
        start(m_image, m_image.width(), pageFor(page(), shown, kSmallest), 1);
        return {};
    }

    Result<void> write() override
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !m_image.save(&buffer, "PNG"))
            return writeFailed(file(), buffer.errorString());
        return writeBytes(bytes, file());
    }

private:
    void newPage() override { }

    QImage m_image;
};

class PdfReport : public PagedPainting
{
public:
    using PagedPainting::PagedPainting;
    ~PdfReport() override { stop(); }

    Result<void> begin(const ReportOptions& options)
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer.setCreator(QStringLiteral("Quarterdeck"));
        m_writer.setTitle(options.name);
        m_writer.setResolution(kPdfResolution);
        const QPageSize paper = options.size ? QPageSize(QSizeF(*options.size) * kPointsPerInch / kPixelsPerInch,
                                    QPageSize::Point, {}, QPageSize::ExactMatch)
                                             : QPageSize(QPageSize::A4);
        const auto orientation = options.size ? QPageLayout::Portrait : QPageLayout::Landscape;
        m_writer.setPageLayout(QPageLayout(paper, orientation, QMarginsF()));
        const QRectF paperRect = m_writer.pageLayout().fullRectPixels(kPdfResolution);
        const double width = options.size ? options.size->width() : kDefaultWidth;
        const QSizeF laidOut
            = pageFor(page(), QSizeF(width, width * paperRect.height() / paperRect.width()), kSmallestPrint);
        start(m_writer, paperRect.width(), laidOut, page().pages(laidOut));
        return {};
    }

    Result<void> write() override { return writeBytes(m_buffer.data(), file()); }

private:
    void newPage() override { m_writer.newPage(); }

    QBuffer m_buffer;
    QPdfWriter m_writer{&m_buffer};
};

template <typename Painting>
Result<std::unique_ptr<ReportPainting>> begun(
    DashboardView view, const std::filesystem::path& file, const ReportOptions& options)
{
    auto painting = std::make_unique<Painting>(std::move(view), file, options);
    if (auto ready = painting->begin(options); !ready)
        return tl::unexpected(ready.error());
    return painting;
}

} // namespace

Result<std::unique_ptr<ReportPainting>> ReportPainting::begin(
    DashboardView view, const std::filesystem::path& file, const ReportOptions& options)
{
    const QString ending = QFileInfo(QString::fromStdString(file.string())).suffix().toLower();
    if (ending == QStringLiteral("png"))
        return begun<PictureReport>(std::move(view), file, options);
    if (ending == QStringLiteral("pdf"))
        return begun<PdfReport>(std::move(view), file, options);
    return failure(ErrorKind::UnknownFileType, file.string(), {file.string(), ending.toStdString()});
}

Result<void> writeReport(const DashboardView& view, const std::filesystem::path& file, const ReportOptions& options)
{
    auto painting = ReportPainting::begin(view, file, options);
    if (!painting)
        return tl::unexpected(painting.error());
    while ((*painting)->paintNext()) { }
    return (*painting)->write();
}

} // namespace quarterdeck
