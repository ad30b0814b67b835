// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <quarterdeck/app/wording.h>
#include <quarterdeck/core/timestamp.h>
#include <quarterdeck/demo/demo_company.h>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <functional>
#include <string_view>

namespace {

using namespace quarterdeck;
using namespace quarterdeck::cli;

/// What `import` was told, still as text.
struct ImportOptions
{
    std::string store;
    std::vector<std::string> files;
    std::vector<std::string> mappings;
    std::string source = "main";
    std::string entity, dateOrder, decimal, timeZone, rejects, separator, profile, encoding, sheet;
    bool dryRun = false;
    bool json = false;
};

Result<Mapping> readMapping(const std::string& path) { return Mapping::read(path); }

/// Options of the contract whose formats are still to come say so, instead of being passed over.
Result<void> checkFormats(const ImportOptions& options)
{
    const QString encoding = QString::fromStdString(options.encoding).toLower().remove(QLatin1Char('-'));
    if (!encoding.isEmpty() && encoding != QLatin1String("utf8"))
        return failure(
            ErrorKind::InvalidOption, "--encoding", {"--encoding", options.encoding, "utf-8: save the file so first"});
    if (!options.profile.empty())
        return failure(ErrorKind::InvalidOption, "--profile",
            {"--profile", options.profile, "--mapping with what the columns mean"});
    if (!options.sheet.empty())
        return failure(ErrorKind::InvalidOption, "--sheet", {"--sheet", options.sheet, "the sheet saved as CSV"});
    return {};
}

Result<ImportRequest> importRequest(const ImportOptions& options)
{
    if (auto known = checkFormats(options); !known)
        return tl::unexpected(known.error());
    ImportRequest request;
    request.files.assign(options.files.begin(), options.files.end());
    request.source = options.source;
    request.dryRun = options.dryRun;
    request.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    if (!options.entity.empty())
        request.options.entity = options.entity;
    if (!options.rejects.empty())
        request.rejectsDirectory = options.rejects;
    if (!options.dateOrder.empty())
        request.options.dateOrder = dateOrderFromName(options.dateOrder);
    if (!options.decimal.empty())
        request.options.decimal = options.decimal.front();
    if (!options.separator.empty())
        request.options.separator = options.separator == "tab" ? '\t' : options.separator.front();
    if (!options.timeZone.empty()) {
        if (auto known = TimeZone::named(options.timeZone); !known)
            return tl::unexpected(known.error());
        request.options.timeZone = options.timeZone;
    }
    for (const std::string& path : options.mappings) {
        auto mapping = readMapping(path);
        if (!mapping)
            return tl::unexpected(mapping.error());
        request.options.mappings.push_back(std::move(*mapping));
    }
    return request;
}

/// Builds the commands; each leaves its status in `m_status` when it runs.
class CommandLine
{
public:
    CommandLine()
    {
        m_app.require_subcommand(1);
        m_app.set_version_flag("--version", std::string("quarterdeck-cli ") + QUARTERDECK_VERSION);
        addImport();
        addKpis();
        addKpi();
        addRows();
        addSql();
        addDashboard();
        addSettings();
        addBatches();
        addUndo();
        addCheck();
        addDemo();
    }

    int run(int argc, char** argv)
    {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            const bool asked = error.get_exit_code() == 0; // --help and --version
            if (!asked && std::find(argv, argv + argc, std::string_view("--json")) != argv + argc)
                return static_cast<int>(fail({ErrorKind::WrongCommandLine, error.get_name(), {error.what()}}, true));
            m_app.exit(error);
            return asked ? 0 : static_cast<int>(ExitStatus::WrongUsage);
        }
        return static_cast<int>(m_status);
    }

private:
    CLI::App& command(const std::string& name, const std::string& description, const std::string& examples,
        std::function<ExitStatus()> action)
    {
        CLI::App* added = m_app.add_subcommand(name, description);
        added->footer("Examples:\n" + examples);
        added->callback([this, action = std::move(action)] { m_status = action(); });
        return *added;
    }

    static void addStore(CLI::App& app, std::string& store)
    {
        app.add_option("--store", store, "The store")->required()->type_name("FILE");
    }

    void addImport()
    {
        CLI::App& app = command("import", "Import a CRM's exports into a store, as one batch",
            "  quarterdeck-cli import --store sales.db deals.csv accounts.csv users.csv\n"
            "  quarterdeck-cli import --store sales.db --date-order dmy deals.csv --json\n"
            "  quarterdeck-cli import --store sales.db --mapping crm.json --dry-run export.csv",
            [this] {
                auto request = importRequest(m_import);
                return request ? runImport(m_import.store, *request, m_import.json)
                               : fail(request.error(), m_import.json);
            });
        addStore(app, m_import.store);
        app.add_option("files", m_import.files, "CSV files, in any order")->required()->type_name("FILE");
        app.add_option("--source", m_import.source, "The CRM that the files come from")->type_name("NAME");
        app.add_option("--entity", m_import.entity, "What the files hold: deals, accounts, users ...")->type_name("E");
        app.add_option("--mapping", m_import.mappings, "A mapping file: what columns and values mean")
            ->type_name("M.json")
            ->allow_extra_args(false);
        app.add_option("--date-order", m_import.dateOrder, "Order of day, month and year in ambiguous dates")
            ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
        app.add_option("--decimal", m_import.decimal, "Decimal mark")->check(CLI::IsMember({".", ","}));
        app.add_option(
               "--separator", m_import.separator, "What stands between the cells; default: what the header has most of")
            ->check(CLI::IsMember({",", ";", "|", "tab"}))
            ->type_name("C");
        app.add_option("--encoding", m_import.encoding, "Only UTF-8 is read yet")->type_name("E");
        app.add_option("--profile", m_import.profile, "Profiles of CRMs are not there yet; a mapping does the same")
            ->type_name("P");
        app.add_option("--sheet", m_import.sheet, "Workbooks are not read yet; save the sheet as CSV")
            ->type_name("NAME");
        app.add_option("--time-zone", m_import.timeZone, "Zone of the file's times that name none")->type_name("Z");
        app.add_option("--rejects", m_import.rejects, "Folder for the rejected rows; default: beside each file")
            ->type_name("DIR");
        app.add_flag("--dry-run", m_import.dryRun, "Read and check everything, write nothing");
        app.add_flag("--json", m_import.json, "Answer in JSON");
    }

    void addKpis()
    {
        CLI::App& app = command("kpis", "List the KPIs and what they mean",
            "  quarterdeck-cli kpis\n  quarterdeck-cli kpis --json", [this] { return runKpis(m_json); });
        app.add_flag("--json", m_json, "Answer in JSON");
    }

    void addBreakdown(CLI::App& app)
    {
        app.add_option(
               "--by", m_question.by, "Break down by dimensions or a grain: owner, team, region, product, month ...")
            ->delimiter(',')
            ->type_name("DIM");
        app.add_option("--grain", m_question.grain,
               "A reading per day, week, month, quarter, year, fiscal_month, fiscal_quarter, fiscal_year")
            ->type_name("G");
        app.add_option("--variant", m_question.variant, "Another definition of the KPI")->type_name("V");
        app.add_option(
               "--compare", m_question.compare, "Compare, like for like, with the period before or a year earlier")
            ->check(CLI::IsMember({"previous", "year"}));
    }

    void addFormat(CLI::App& app)
    {
        CLI::Option* json = app.add_flag("--json", m_question.json, "Answer in JSON");
        app.add_flag("--csv", m_question.csv, "Answer in CSV")->excludes(json);
    }

    void addKpi()
    {
        CLI::App& app = command("kpi", "Compute KPIs",
            "  quarterdeck-cli kpi revenue win_rate --store sales.db --period 2017\n"
            "  quarterdeck-cli kpi revenue --store sales.db --period 2017 --by region,quarter --csv\n"
            "  quarterdeck-cli kpi open_pipeline --store sales.db --as-of 2017-03-31 --where region=West --json",
            [this] { return runKpi(m_ids, m_question); });
        app.add_option("ids", m_ids, "KPIs")->required()->type_name("ID");
        addQuestionOptions(app, m_question);
        addBreakdown(app);
        addFormat(app);
    }

    void addRows()
    {
        CLI::App& app = command("rows", "The records behind a number, as CSV with the CRM's own columns",
            "  quarterdeck-cli rows win_rate --store sales.db --period 2017-Q2 --where owner=\"Maja Lund\" > rows.csv",
            [this] { return runRows(m_ids.front(), m_question); });
        app.add_option("id", m_ids, "KPI")->required()->expected(1)->type_name("ID");
        addQuestionOptions(app, m_question);
        addBreakdown(app);
        addFormat(app);
    }

    void addSql()
    {
        CLI::App& app = command("sql", "The statements that count a KPI's inputs; they run in the sqlite3 shell",
            "  quarterdeck-cli sql revenue --store sales.db --period 2017 --by region | sqlite3 sales.db",
            [this] { return runSql(m_ids.front(), m_question); });
        app.add_option("id", m_ids, "KPI")->required()->expected(1)->type_name("ID");
        addQuestionOptions(app, m_question);
        addBreakdown(app);
        addFormat(app);
    }

    void addDashboard()
    {
        CLI::App& app = command("dashboard", "A role's dashboard as numbers",
            "  quarterdeck-cli dashboard executive --store sales.db --period 2017-12 --json\n"
            "  quarterdeck-cli dashboard rep --store sales.db --viewer \"Maja Lund\"",
            [this] { return runDashboard(m_ids.front(), m_question); });
        app.add_option("role", m_ids, "executive, manager, rep")->required()->expected(1)->type_name("ROLE");
        addQuestionOptions(app, m_question);
        app.add_flag("--json", m_question.json, "Answer in JSON");
    }

    void addSettings()
    {
        CLI::App& app = command("settings", "Show or change a store's settings",
            "  quarterdeck-cli settings --store sales.db\n"
            "  quarterdeck-cli settings --store sales.db base_currency=EUR fiscal_year_start=4",
            [this] { return runSettings(m_store, m_assignments, m_json); });
        addStore(app, m_store);
        app.add_option("assignments", m_assignments, "Settings to change")->type_name("KEY=VALUE");
        app.add_flag("--json", m_json, "Answer in JSON");
    }

    void addBatches()
    {
        CLI::App& app = command("batches", "List what was imported",
            "  quarterdeck-cli batches --store sales.db --json", [this] { return runBatches(m_store, m_json); });
        addStore(app, m_store);
        app.add_flag("--json", m_json, "Answer in JSON");
    }

    void addUndo()
    {
        CLI::App& app = command("undo", "Take a batch back, whichever it is",
            "  quarterdeck-cli undo 3 --store sales.db", [this] { return runUndo(m_batch, m_store, m_json); });
        app.add_option("batch", m_batch, "Number of the batch")->required()->type_name("BATCH");
        addStore(app, m_store);
        app.add_flag("--json", m_json, "Answer in JSON");
    }

    void addCheck()
    {
        CLI::App& app = command("check", "Check the store's integrity and the data's quality",
            "  quarterdeck-cli check --store sales.db", [this] { return runCheck(m_store, m_json); });
        addStore(app, m_store);
        app.add_flag("--json", m_json, "Answer in JSON");
    }

    void addDemo()
    {
        CLI::App& app = command("demo", "Write the exports of an invented company, to try things on",
            "  quarterdeck-cli demo --out demo\n  quarterdeck-cli demo --out large --deals 1000000 --seed 7",
            [this] { return writeDemo(); });
        app.add_option("--out", m_demoFolder, "Folder for the files")->required()->type_name("DIR");
        app.add_option("--deals", m_demo.deals, "How many deals")
            ->check(CLI::Range(std::int64_t{1}, std::int64_t{100'000'000}))
            ->type_name("N");
        app.add_option("--leads", m_demoLeads, "How many leads; none yet")->type_name("N");
        app.add_option("--activities", m_demoActivities, "How many activities; none yet")->type_name("N");
        app.add_option("--flavour", m_demoFlavour, "Write as another CRM names things; none yet")->type_name("F");
        app.add_option("--seed", m_demo.seed, "Another seed is another company")->type_name("S");
    }

    ExitStatus writeDemo()
    {
        const auto refuse = [](const std::string& option, const std::string& value, const char* instead) {
            return fail({ErrorKind::InvalidOption, option, {option, value, instead}}, false);
        };
        if (m_demoLeads != 0)
            return refuse("--leads", std::to_string(m_demoLeads), "0: the demo company has no leads yet");
        if (m_demoActivities != 0)
            return refuse(
                "--activities", std::to_string(m_demoActivities), "0: the demo company has no activities yet");
        if (!m_demoFlavour.empty())
            return refuse("--flavour", m_demoFlavour, "nothing: the demo company is written in one way yet");
        Progress progress;
        auto files = writeDemoCompany(m_demoFolder, m_demo, progress);
        if (!files)
            return fail(files.error(), false);
        for (const auto& file : *files)
            print(fmt::format("{}\n", file));
        return ExitStatus::Done;
    }

    CLI::App m_app{
        "Sales KPIs from any CRM's exports: import, ask, open every number down to its rows.", "quarterdeck-cli"};
    ExitStatus m_status = ExitStatus::Done;
    ImportOptions m_import;
    QuestionOptions m_question;
    std::vector<std::string> m_ids;
    std::vector<std::string> m_assignments;
    std::string m_store;
    std::int64_t m_batch = 0;
    bool m_json = false;
    DemoOptions m_demo;
    std::string m_demoFolder;
    std::int64_t m_demoLeads = 0;
    std::int64_t m_demoActivities = 0;
    std::string m_demoFlavour;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("quarterdeck"));
    const int status = CommandLine().run(argc, argv);
    return answerArrived() ? status : static_cast<int>(ExitStatus::Failed);
}
