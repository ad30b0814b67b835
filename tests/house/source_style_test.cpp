// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"

#include <gtest/gtest.h>

namespace quarterdeck::house {
namespace {

constexpr std::string_view kLicence = "SPDX-License-Identifier: GPL-3.0-or-later\n";

TEST(Sources, StartWithTheLicenceLine)
{
    const auto files = sourceFiles({"include", "src", "tests"}, {".h", ".cpp"});
    ASSERT_GT(files.size(), 10U);
    for (const SourceFile& file : files) {
        EXPECT_TRUE(file.text.starts_with("// " + std::string(kLicence))) << file.path;
    }
}

TEST(BuildFiles, NameTheLicenceInTheirFirstLines)
{
    for (const SourceFile& file :
        sourceFiles({"cmake", "tests", "tools", ".ci"}, {".cmake", "CMakeLists.txt", "/setup", "/run", "/test"})) {
        const std::size_t start = file.text.starts_with("#!") ? file.text.find('\n') + 1 : 0;
        EXPECT_TRUE(file.text.substr(start).starts_with("# " + std::string(kLicence))) << file.path;
    }
}

TEST(Headers, GuardThemselvesWithPragmaOnce)
{
    for (const SourceFile& file : sourceFiles({"include", "src", "tests"}, {".h"})) {
        EXPECT_NE(file.text.find("\n#pragma once\n"), std::string::npos) << file.path;
    }
}

} // namespace
} // namespace quarterdeck::house
