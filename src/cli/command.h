// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/import_job.h>
#include <quarterdeck/app/typed_question.h>
#include <quarterdeck/app/workspace.h>
#include <quarterdeck/kpi/kpi_request.h>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace quarterdeck::cli {

/// What the process ends with (design section 7).
enum class ExitStatus { Done = 0, Failed = 1, WrongUsage = 2, SomeRejected = 3 };

/// Options that all questions share.
struct QuestionOptions : TypedQuestion
{
    std::string store;
    std::string grain, viewer, variant, compare;
    std::vector<std::string> by;
    bool json = false;
    bool csv = false;
};

void addQuestionOptions(CLI::App& command, QuestionOptions& options);

/// A question about one KPI, checked: periods, grains, dimensions and values are known. Errors are of wrong usage.
Result<KpiRequest> questionOf(const Workspace& workspace, const std::string& kpi, const QuestionOptions& options);
/// Prints the failure (as JSON on stdout or in words on stderr) and gives the status that fits its kind.
ExitStatus fail(const Error& error, bool json);
void printJson(const nlohmann::ordered_json& json);
/// Whether all that was printed reached standard output; says so where it did not (a full disk). To be asked last.
bool answerArrived();

void print(std::string_view text);
/// For words that a person reads on a terminal: control characters that a file brought along do nothing there.
std::string oneLine(std::string_view text);

ExitStatus runImport(const std::string& store, const ImportRequest& request, bool json);
ExitStatus runKpis(bool json);
ExitStatus runKpi(const std::vector<std::string>& ids, const QuestionOptions& options);
ExitStatus runRows(const std::string& id, const QuestionOptions& options);
ExitStatus runSql(const std::string& id, const QuestionOptions& options);
ExitStatus runDashboard(const std::string& role, const QuestionOptions& options);
ExitStatus runSettings(const std::string& store, const std::vector<std::string>& assignments, bool json);
ExitStatus runBatches(const std::string& store, bool json);
ExitStatus runUndo(std::int64_t batch, const std::string& store, bool json);
ExitStatus runCheck(const std::string& store, bool json);

} // namespace quarterdeck::cli
