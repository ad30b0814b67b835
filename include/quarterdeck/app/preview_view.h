// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/import_preview.h>
#include <quarterdeck/app/number_format.h>

#include <QString>
#include <QStringList>

#include <filesystem>
#include <string>
#include <vector>

namespace quarterdeck {

/// Something that can be chosen: its id and how people say it.
struct ChoiceView
{
    std::string id;
    QString name;

    friend bool operator==(const ChoiceView&, const ChoiceView&) = default;
};

/// How one column of a file would be read.
struct ColumnView
{
    QString header;
    std::string field; ///< the first that it fills; "" = not read
    QString readAs; ///< all that it fills, in words
    QStringList samples;
    QString confidence; ///< "sure, 98 %"; empty where it is not read
    QString reason; ///< "known by its name · day first, as its values show"
};

struct PreviewFileView
{
    std::filesystem::path path;
    QString name; ///< of the file
    std::string entity;
    QString entityName;
    QString confidence;
    QString unclear; ///< why it cannot be read yet and what to say; empty where it can
    std::int64_t rows = 0;
    std::vector<ColumnView> columns;
    std::vector<ChoiceView> fields; ///< that the entity has
    FileReport report;
};

/// A KPI before and after, formatted; what is absent stands there in words.
struct EffectView
{
    QString kpi;
    QString before;
    QString after;
    QString change; ///< "+1.2 M €", "no change", empty where there is nothing to compare
};

struct EffectsView
{
    QString period; ///< "October 2026"
    std::vector<EffectView> rows;
};

/// The preview of an import, worded and formatted: the window lays it out, nothing else.
struct PreviewView
{
    std::vector<PreviewFileView> files;
    std::vector<EffectsView> effects;

    /// Whether every file can be read; else there is nothing but what was recognised.
    bool complete() const;
    FileCounts total() const;
};

/// Fast.
PreviewView viewOf(const ImportPreview& preview, const NumberFormat& format);
/// Kinds of records that a file can hold.
std::vector<ChoiceView> entityChoices();

} // namespace quarterdeck
