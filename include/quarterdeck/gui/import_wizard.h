// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/preview_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <map>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace quarterdeck {

class ImportColumnsPage;
class ImportEffectPage;
class ImportFilesPage;
class ImportProblemsPage;
class StepBar;

/// An import step by step: files, columns, problems, effect. It asks to look at the files and to import them; nothing
/// is written before that. Who runs the jobs tells it what became of them.
class ImportWizard : public QWidget
{
    Q_OBJECT

public:
    enum class Step { Files, Columns, Problems, Effect };
    enum class Work { None, Looking, Importing };

    explicit ImportWizard(QWidget* parent = nullptr);

    /// Begins anew with these files, of which there may be none.
    void begin(const QStringList& files);
    void addFiles(const QStringList& files);
    void setSources(const QStringList& sources);
    /// Whether a person has begun something that would be lost.
    bool begun() const;
    /// What is asked for: files, source and choices.
    ImportRequest request() const;

    Work work() const { return m_work; }
    void setWork(Work work);
    /// The answer to lookRequested().
    void setPreview(PreviewView preview);
    /// There is none: what was chosen since the last one is taken back.
    void lookFailed();
    /// The store has changed: what was foreseen does not hold any more.
    void forgetPreview();

    Step step() const { return m_step; }
    void showStep(Step step);
    /// The keyboard goes to where one begins in this step.
    void takeFocus();
    void setChartStyle(const ChartStyle& style);

Q_SIGNALS:
    void lookRequested();
    void importRequested();
    void cancelRequested();

private:
    void buildLayout();
    QWidget* buildButtons();
    void connectPages();
    void goOn();
    void goBack();
    void takeFiles();
    void choose(const QString& path, FileChoice choice);
    void showEntities();
    Step furthest() const;
    void update();

    StepBar* m_bar;
    QStackedWidget* m_pages;
    ImportFilesPage* m_files;
    ImportColumnsPage* m_columns;
    ImportProblemsPage* m_problems;
    ImportEffectPage* m_effect;
    QLabel* m_state;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_import;

    Step m_step = Step::Files;
    Work m_work = Work::None;
    QPointer<QWidget> m_focus; // where the keyboard was before the pages had to wait
    bool m_seen = false; // there is a preview of what is asked for
    bool m_complete = false; // every file of it can be read
    std::map<std::filesystem::path, FileChoice> m_choices;
    std::map<std::filesystem::path, FileChoice> m_seenChoices; // of the last preview
    std::map<std::filesystem::path, std::string> m_seenEntities; // what it took the files for
};

} // namespace quarterdeck
