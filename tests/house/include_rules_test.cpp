// SPDX-License-Identifier: GPL-3.0-or-later
#include "include_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck::house {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::vector<std::string> kCode = {".h", ".cpp"};

Arrows projectArrows() { return readArrows(projectText("CMakeLists.txt")); }

std::vector<std::string> wrongIn(const std::string& path, const std::string& text)
{
    return wrongIncludes({path, text}, projectArrows());
}

TEST(IncludeArrows, AreKeptByEveryFileOfTheProject)
{
    const Arrows arrows = projectArrows();
    const auto files = sourceFiles({"include/quarterdeck", "src"}, kCode);
    ASSERT_GT(files.size(), 10U);
    for (const SourceFile& file : files) {
        EXPECT_THAT(wrongIncludes(file, arrows), IsEmpty());
    }
}

TEST(IncludeArrows, AreReadFromTheRootCMakeListsAndFollowedToTheEnd)
{
    const Arrows arrows = readArrows("quarterdeck_layer(core)\nquarterdeck_layer(kpi USES engine)\n"
                                     "  quarterdeck_layer(engine USES core)\n"
                                     "quarterdeck_layer(app USES kpi QT)\n"
                                     "quarterdeck_program(cli quarterdeck-cli USES app)\n");
    EXPECT_THAT(arrows.at("core"), UnorderedElementsAre("core"));
    EXPECT_THAT(arrows.at("kpi"), UnorderedElementsAre("kpi", "engine", "core"));
    EXPECT_THAT(arrows.at("app"), UnorderedElementsAre("app", "kpi", "engine", "core"));
    EXPECT_THAT(arrows.at("cli"), UnorderedElementsAre("cli", "app", "kpi", "engine", "core"));
}

TEST(IncludeArrows, AreTheOnesThatTheDesignDraws)
{
    const Arrows drawn = readArrows("quarterdeck_layer(core)\n"
                                    "quarterdeck_layer(semantic USES core)\n"
                                    "quarterdeck_layer(engine USES semantic)\n"
                                    "quarterdeck_layer(facts USES semantic)\n"
                                    "quarterdeck_layer(ingest USES semantic)\n"
                                    "quarterdeck_layer(store USES engine)\n"
                                    "quarterdeck_layer(kpi USES engine)\n"
                                    "quarterdeck_layer(demo USES core)\n"
                                    "quarterdeck_layer(app USES ingest facts store kpi)\n"
                                    "quarterdeck_layer(gui USES app)\n"
                                    "quarterdeck_program(main quarterdeck USES gui demo)\n"
                                    "quarterdeck_program(cli quarterdeck-cli USES app demo)\n");
    EXPECT_EQ(projectArrows(), drawn);
}

TEST(IncludeArrows, NeverJoinIngestFactsAndStore)
{
    const Arrows arrows = projectArrows();
    for (const std::string layer : {"ingest", "facts", "store"}) {
        for (const std::string other : {"ingest", "facts", "store", "kpi", "app"}) {
            EXPECT_EQ(arrows.at(layer).contains(other), layer == other) << layer << " and " << other;
        }
    }
}

TEST(IncludeArrows, LeadUpToTheWindowAndNeverBack)
{
    for (const auto& [layer, reached] : projectArrows()) {
        const bool above = layer == "gui" || layer == "main" || layer == "cli" || layer == "app";
        EXPECT_EQ(reached.contains("app"), above) << layer;
        EXPECT_EQ(reached.contains("gui"), layer == "gui" || layer == "main") << layer;
    }
}

TEST(IncludeChecker, NamesFileLineAndLayerOfAWrongArrow)
{
    const auto wrong = wrongIn("src/kpi/evaluator.cpp", "#include <vector>\n\n#include <quarterdeck/store/store.h>\n");
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong.front(), "src/kpi/evaluator.cpp:3: kpi may not include store (<quarterdeck/store/store.h>)");
}

TEST(IncludeChecker, SeesIncludesThatAreSpacedOddlyOrFollowedByAComment)
{
    EXPECT_THAT(wrongIn("src/core/date.cpp", "  #  include <quarterdeck/app/session.h> // why not\n"),
        ElementsAre(HasSubstr("core may not include app")));
}

TEST(IncludeChecker, AllowsTheLayerItselfWhatItReachesAndTheStandardLibrary)
{
    EXPECT_THAT(wrongIn("include/quarterdeck/kpi/reading.h",
                    "#include <quarterdeck/kpi/absence.h>\n#include <quarterdeck/core/date.h>\n#include <vector>\n"),
        IsEmpty());
    EXPECT_THAT(wrongIn("src/kpi/reading.cpp", "#include \"wilson_interval.h\"\n"), IsEmpty());
}

TEST(IncludeChecker, KeepsQtOutOfTheLayersBelowApp)
{
    for (const std::string layer : {"core", "semantic", "ingest", "facts", "engine", "store", "kpi", "demo"}) {
        EXPECT_THAT(wrongIn("src/" + layer + "/x.cpp", "#include <QString>\n#include <QtCore/QString>\n"),
            ElementsAre(HasSubstr("<QString>"), HasSubstr("<QtCore/QString>")));
    }
}

TEST(IncludeChecker, LetsAppAndCliUseQtCoreAlone)
{
    EXPECT_THAT(wrongIn("src/app/session.cpp", "#include <QtCore/QObject>\n#include <QObject>\n"), IsEmpty());
    EXPECT_THAT(wrongIn("src/app/session.cpp", "#include <QtWidgets/QLabel>\n"), ElementsAre(HasSubstr("QtWidgets")));
    EXPECT_THAT(wrongIn("src/cli/main.cpp", "#include <QtGui/QImage>\n"), ElementsAre(HasSubstr("QtGui")));
    EXPECT_THAT(wrongIn("src/gui/tile.cpp", "#include <QtWidgets/QLabel>\n#include <QtCharts/QChart>\n"), IsEmpty());
}

TEST(IncludeChecker, KeepsSqliteInTheStoreAndJsonOutOfPublicHeaders)
{
    EXPECT_THAT(wrongIn("src/store/store.cpp", "#include <sqlite3.h>\n#include <zstd.h>\n"), IsEmpty());
    EXPECT_THAT(wrongIn("src/app/session.cpp", "#include <sqlite3.h>\n"), ElementsAre(HasSubstr("sqlite3.h")));
    EXPECT_THAT(wrongIn("src/semantic/loader.cpp", "#include <nlohmann/json.hpp>\n"), IsEmpty());
    EXPECT_THAT(wrongIn("include/quarterdeck/semantic/loader.h", "#include <nlohmann/json_fwd.hpp>\n"),
        ElementsAre(HasSubstr("belongs under src/")));
    EXPECT_THAT(wrongIn("include/quarterdeck/app/json_report.h", "#include <nlohmann/json_fwd.hpp>\n"), IsEmpty());
    EXPECT_THAT(wrongIn("include/quarterdeck/app/json_report.h", "#include <nlohmann/json.hpp>\n"),
        ElementsAre(HasSubstr("belongs under src/")));
}

TEST(IncludeChecker, RefusesLibrariesNobodyDecidedOnAndPathsAroundTheRule)
{
    EXPECT_THAT(wrongIn("src/core/text.cpp", "#include <boost/any.hpp>\n"), ElementsAre(HasSubstr("no library")));
    EXPECT_THAT(wrongIn("src/core/text.cpp", "#include \"../store/store.h\"\n"), ElementsAre(HasSubstr("quotes")));
    EXPECT_THAT(
        wrongIn("src/core/text.cpp", "#include \"quarterdeck/store/store.h\"\n"), ElementsAre(HasSubstr("quotes")));
}

} // namespace
} // namespace quarterdeck::house
