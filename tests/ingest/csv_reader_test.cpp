// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../src/ingest/csv_reader.h"
#include "../../src/ingest/sha256.h"
#include "import_fixture.h"

#include <gmock/gmock.h>

namespace quarterdeck {

namespace {

using ::testing::ElementsAre;
using Cells = std::vector<std::string>;

/// A file's rows, read to the end.
struct Rows
{
    Cells header;
    std::vector<Cells> rows;
    std::vector<std::int64_t> lines;
    std::vector<std::size_t> unterminated;
};

class CsvReaderTest : public ImportTest
{
protected:
    Rows rows(std::string_view text) const
    {
        Result<std::unique_ptr<RecordReader>> reader = openRecords(write("file.csv", text), std::nullopt, nullptr);
        if (!reader) {
            ADD_FAILURE() << "error " << static_cast<int>(reader.error().kind);
            return {};
        }
        Rows all{(*reader)->header(), {}, {}, {}};
        while (true) {
            const Result<RawBlock> block = (*reader)->next();
            if (!block || block->rows() == 0)
                return all;
            for (const std::size_t row : block->unterminated)
                all.unterminated.push_back(all.rows.size() + row);
            for (std::size_t row = 0; row < block->rows(); ++row) {
                all.rows.emplace_back(block->row(row).begin(), block->row(row).end());
                all.lines.push_back(block->lines[row]);
            }
        }
    }

    Error readError(std::string_view text) const
    {
        Result<std::unique_ptr<RecordReader>> reader = openRecords(write("file.csv", text), std::nullopt, nullptr);
        while (reader) {
            const Result<RawBlock> block = (*reader)->next();
            if (!block)
                return block.error();
            if (block->rows() == 0) {
                ADD_FAILURE() << "no error";
                return {};
            }
        }
        return reader.error();
    }
};

} // namespace

TEST_F(CsvReaderTest, TakesEachKindOfLineBreak)
{
    for (const std::string_view text : {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r"}) {
        const Rows read = rows(text);
        EXPECT_THAT(read.header, ElementsAre("a", "b"));
        EXPECT_THAT(read.rows, ElementsAre(Cells{"1", "2"}, Cells{"3", "4"}));
        EXPECT_THAT(read.lines, ElementsAre(2, 3));
    }
}

TEST_F(CsvReaderTest, NeedsNoLastLineBreak)
{
    EXPECT_THAT(rows("a,b\n1,2").rows, ElementsAre(Cells{"1", "2"}));
    EXPECT_THAT(rows("a,b\n1,").rows, ElementsAre(Cells{"1", ""}));
    EXPECT_THAT(rows("a,b\n1,\"2\"").rows, ElementsAre(Cells{"1", "2"}));
}

TEST_F(CsvReaderTest, SkipsAByteOrderMarkAndEmptyLines)
{
    const Rows read = rows("\xEF\xBB\xBF\n\na,b\n\n1,2\n,\n  ,\n3,4\n\n");
    EXPECT_THAT(read.header, ElementsAre("a", "b"));
    EXPECT_THAT(read.rows, ElementsAre(Cells{"1", "2"}, Cells{"3", "4"}));
    EXPECT_THAT(read.lines, ElementsAre(5, 8));
}

TEST_F(CsvReaderTest, UnquotesCells)
{
    EXPECT_THAT(rows("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n").rows, ElementsAre(Cells{"x, y", "he said \"no\""}));
    EXPECT_THAT(rows("a,b\n\"\",\"\"\"\"\n").rows, ElementsAre(Cells{"", "\""}));
    EXPECT_THAT(rows("a,b\n5\" disk,\"x\"y\n").rows, ElementsAre(Cells{"5\" disk", "xy"}));
}

TEST_F(CsvReaderTest, KeepsLineBreaksInQuotesAndCountsTheLines)
{
    const Rows read = rows("a,b\r\n\"one\r\ntwo\nthree\",2\r\n3,4\r\n");
    EXPECT_THAT(read.rows, ElementsAre(Cells{"one\r\ntwo\nthree", "2"}, Cells{"3", "4"}));
    EXPECT_THAT(read.lines, ElementsAre(2, 5));
}

TEST_F(CsvReaderTest, GivesRaggedRowsAsTheyAre)
{
    EXPECT_THAT(rows("a,b\n1\n1,2,3\n").rows, ElementsAre(Cells{"1"}, Cells{"1", "2", "3"}));
}

TEST_F(CsvReaderTest, AnOpenQuoteSpoilsItsOwnLineAlone)
{
    const Rows read = rows("a,b\n1,2\n3,\"four\n5,6\n7,8\n");
    EXPECT_THAT(read.rows, ElementsAre(Cells{"1", "2"}, Cells{"3", "four"}, Cells{"5", "6"}, Cells{"7", "8"}));
    EXPECT_THAT(read.unterminated, ElementsAre(1U));
    EXPECT_THAT(read.lines, ElementsAre(2, 3, 4, 5));
}

TEST_F(CsvReaderTest, AnOpenQuoteInALargeFileIsFoundWithoutReadingItAll)
{
    std::string text = "a,b\n1,\"open\n";
    while (text.size() < CsvReader::kMostRecordBytes + 2'000'000)
        text += "some,row of text that goes on and on\n";
    const Rows read = rows(text);
    EXPECT_THAT(read.unterminated, ElementsAre(0U));
    EXPECT_THAT(read.rows[0], ElementsAre("1", "open"));
    EXPECT_EQ(read.rows[1].size(), 2U);
}

TEST_F(CsvReaderTest, FindsTheSeparatorOfTheFirstLine)
{
    EXPECT_THAT(rows("a;b;c\n1,5;2;3\n").rows, ElementsAre(Cells{"1,5", "2", "3"}));
    EXPECT_THAT(rows("a\tb\n1\t2\n").rows, ElementsAre(Cells{"1", "2"}));
    EXPECT_THAT(rows("sep=;\na;b\n1;2\n").header, ElementsAre("a", "b"));
    EXPECT_THAT(rows("\"a;x;y;z\",b\n1,2\n").header, ElementsAre("a;x;y;z", "b"));
}

TEST_F(CsvReaderTest, RecordsAcrossReadsAreWhole)
{
    std::string text = "id,text\n";
    std::vector<Cells> expected;
    for (int i = 0; i < 40'000; ++i) {
        const std::string number = std::to_string(i);
        text += number + ",\"line " + number + "\nand, \"\"more\"\"\"\r\n";
        expected.push_back({number, "line " + number + "\nand, \"more\""});
    }
    const Rows read = rows(text);
    EXPECT_EQ(read.rows, expected);
    EXPECT_EQ(read.lines.back(), 2 + 2 * 39'999);
}

TEST_F(CsvReaderTest, HoldsAFieldThatIsLargerThanARead)
{
    const std::string large(2'000'000, 'x');
    EXPECT_EQ(rows("a,b\n\"" + large + "\",2\n").rows.at(0).at(0).size(), large.size());
}

TEST_F(CsvReaderTest, RefusesALineWithoutEnd)
{
    EXPECT_EQ(readError("a,b\n" + std::string(CsvReader::kMostRecordBytes + 1'000'000, 'x')).kind, ErrorKind::NotText);
}

TEST_F(CsvReaderTest, NamesTheLineThatIsNoUtf8)
{
    const Error error = readError("a,b\n1,2\n\"x\ny\",caf\xE9\n3,4\n");
    EXPECT_EQ(error.kind, ErrorKind::NotUtf8);
    EXPECT_EQ(error.arguments.at(1), "4");
    EXPECT_THAT(rows("a,b\nZürich,東京\n").rows, ElementsAre(Cells{"Zürich", "東京"}));
}

TEST_F(CsvReaderTest, SaysWhatAFileIsThatIsNoCsv)
{
    const auto format = [this](std::string_view bytes) {
        const Error error = readError(bytes);
        EXPECT_EQ(error.kind, ErrorKind::UnknownFileType);
        return error.arguments.at(1);
    };
    EXPECT_EQ(format("\x1f\x8b\x08 compressed"), "gzip");
    EXPECT_EQ(format("PK\x03\x04 something [Content_Types].xml and more"), "XLSX");
    EXPECT_EQ(format("PK\x03\x04 deals.csv"), "zip");
    EXPECT_EQ(format("\xd0\xcf\x11\xe0 old"), "XLS");
    EXPECT_EQ(format("%PDF-1.7"), "PDF");
    EXPECT_EQ(format(std::string_view("\xff\xfe"
                                      "a\0,\0",
                  6)),
        "UTF-16");
    EXPECT_EQ(format("<!DOCTYPE html><p>Log in"), "HTML");
}

TEST_F(CsvReaderTest, RefusesBinary)
{
    EXPECT_EQ(readError(std::string_view("a,b\n1,\0\n", 8)).kind, ErrorKind::NotText);
    std::string late = "a,b\n";
    for (int i = 0; i < 100'000; ++i)
        late += "11,22\n";
    late += '\0';
    EXPECT_EQ(readError(late).kind, ErrorKind::NotText);
}

TEST_F(CsvReaderTest, RefusesAnEmptyFile)
{
    EXPECT_EQ(readError("").kind, ErrorKind::EmptyFile);
    EXPECT_EQ(readError("\xEF\xBB\xBF\r\n\r\n").kind, ErrorKind::EmptyFile);
}

TEST_F(CsvReaderTest, HashesEveryByteOfTheFile)
{
    std::string text = "a,b\n";
    for (int i = 0; i < 200'000; ++i)
        text += "11,\"2\n2\"\r\n";
    Sha256 expected;
    expected.add(text);
    Sha256 seen;
    Result<std::unique_ptr<RecordReader>> reader = openRecords(write("file.csv", text), std::nullopt, &seen);
    ASSERT_TRUE(reader);
    while ((*reader)->next()->rows() > 0) { }
    EXPECT_EQ(seen.hex(), expected.hex());
    EXPECT_EQ((*reader)->bytesRead(), static_cast<std::int64_t>(text.size()));
}

} // namespace quarterdeck
