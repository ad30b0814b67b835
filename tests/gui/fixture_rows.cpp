// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_rows.h"

namespace quarterdeck::fixture {

namespace {

RowsView viewOf(RowsTable table)
{
    const CellFormat text;
    const CellFormat plain{CellFormat::Kind::Plain, '.', {}};
    const CellFormat amount{CellFormat::Kind::Number, ',', {}};
    const CellFormat day{CellFormat::Kind::Moment, '.', DateOrder::Dmy};
    table.columns = {"input", "value", "entity", "id", "Deal Name", "Zip", "Amount", "Close Date", "Memo"};
    table.formats = {text, plain, text, text, text, text, amount, day, text};
    table.filled = {true, true, true, true, true, true, true, true, false};
    RowsView view;
    const char* titles[] = {"Input", "Adds", "Record", "Id"};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const QString name = QString::fromStdString(table.columns[i]);
        view.columns.push_back({i < 4 ? QString::fromLatin1(titles[i]) : name, i < 4 ? QLatin1Char('=') + name : name,
            table.formats[i], table.filled[i], table.filled[i]});
    }
    view.valueDigits = 2;
    view.entity = QStringLiteral("deals");
    view.name = QStringLiteral("Revenue");
    view.when = QStringLiteral("October 2026 · as of 27 Oct 2026");
    view.narrowedTo = {QStringLiteral("Region: North")};
    view.addsUp = true;
    view.table = std::make_shared<const RowsTable>(std::move(table));
    return view;
}

} // namespace

RowsView rowsOf(const std::string& kpi)
{
    RowsTable table;
    table.rows = {{kpi, "1200.5", "deals", "9", "Ærø Labs", "0042", "1.200,50 €", "03/02/2026", ""},
        {kpi, "80", "deals", "10", "=Bergmann & Söns; \"Oslo\"", "0815", "80", "28/01/2026", ""},
        {kpi, "900", "deals", "11", "Halden Optics", "", "900,00", "", ""}};
    table.footers = {{kpi, 3, Aggregate::Sum, 2180.5}};
    RowsView view = viewOf(std::move(table));
    view.number = QStringLiteral("2.18 K €");
    view.inputs = {{QStringLiteral("Revenue won"), QStringLiteral("3 rows"), QStringLiteral("sum 2,180.50 €")}};
    view.verdict = QStringLiteral("adds up to 2.18 K €");
    return view;
}

RowsView manyRows(std::size_t count)
{
    RowsTable table;
    for (std::size_t row = 0; row < count; ++row) {
        const std::string number = std::to_string(row * 7919 % 100'000);
        table.rows.addRow({"Revenue won", number + ".5", "deals", std::to_string(row),
            (row % 97 == 0 ? "Øresund Havn " : "Northern Works ") + number, "0042", number + ",50", "03/02/2026",
            "line " + number});
    }
    table.footers = {{"Revenue won", static_cast<std::int64_t>(count), Aggregate::Sum, 1.0}};
    return viewOf(std::move(table));
}

} // namespace quarterdeck::fixture
