// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/empty_state_page.h>

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterdeck {

namespace {

constexpr int kMostLinks = 5;

QLabel* textOf(const QString& text, const char* property)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setProperty(property, true);
    return label;
}

} // namespace

EmptyStatePage::EmptyStatePage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("emptyStatePage"));
    auto* card = new QFrame;
    card->setProperty("card", true);
    m_card = card;
    auto* inside = new QVBoxLayout(card);
    inside->addWidget(textOf(tr("Your sales numbers, from your CRM's export"), "heading"));
    inside->addWidget(textOf(
        tr("Give Quarterdeck the CSV files that your CRM exports: deals, and, where you have them, users, accounts, "
           "products and targets. It recognises the columns, shows what it did, and any import can be taken back."),
        "soft"));
    inside->addWidget(
        textOf(tr("Everything stays in one file on this computer. No account, no server, no network."), "soft"));
    auto* import = new QPushButton(tr("Import your CRM's export…"));
    import->setObjectName(QStringLiteral("emptyImport"));
    import->setProperty("primary", true);
    import->setDefault(true);
    auto* demo = new QPushButton(tr("Open the demo company"));
    demo->setObjectName(QStringLiteral("emptyDemo"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 10, 0, 0);
    buttons->addWidget(import);
    buttons->addWidget(demo);
    buttons->addStretch(1);
    inside->addLayout(buttons);
    inside->addWidget(textOf(tr("Or drop the files anywhere on this window."), "soft"));
    m_recent = new QWidget;
    m_recent->setObjectName(QStringLiteral("emptyRecent"));
    auto* recent = new QVBoxLayout(m_recent);
    recent->setContentsMargins(0, 10, 0, 0);
    recent->setSpacing(2);
    recent->addWidget(textOf(tr("Recent stores"), "strong"));
    m_links = new QVBoxLayout;
    m_links->setSpacing(0);
    recent->addLayout(m_links);
    inside->addWidget(m_recent);
    m_recent->hide();
    connect(import, &QPushButton::clicked, this, &EmptyStatePage::importRequested);
    connect(demo, &QPushButton::clicked, this, &EmptyStatePage::demoRequested);

    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);
    setChartStyle(ChartStyle::of(Theme::Light));
}

/// A layout gives wrapped text less than it needs before it cuts anything else.
void EmptyStatePage::fitCard() { m_card->setMinimumHeight(m_card->layout()->heightForWidth(m_card->minimumWidth())); }

void EmptyStatePage::resizeEvent(QResizeEvent*) { fitCard(); }

void EmptyStatePage::showEvent(QShowEvent*) { fitCard(); }

void EmptyStatePage::setRecentStores(const std::vector<RecentStore>& stores)
{
    qDeleteAll(m_recent->findChildren<QPushButton*>());
    for (const RecentStore& store : stores) {
        if (!store.exists() || m_links->count() == kMostLinks)
            continue;
        auto* link = new QPushButton(store.name());
        link->setObjectName(QStringLiteral("emptyRecent_%1").arg(m_links->count()));
        link->setProperty("role", QStringLiteral("link"));
        link->setToolTip(store.path);
        link->setAccessibleName(tr("Open %1").arg(store.name()));
        link->setAccessibleDescription(store.path);
        connect(link, &QPushButton::clicked, this, [this, path = store.path] { Q_EMIT storeChosen(path); });
        m_links->addWidget(link, 0, Qt::AlignLeft);
    }
    m_recent->setVisible(m_links->count() > 0);
    fitCard();
}

void EmptyStatePage::setChartStyle(const ChartStyle& style)
{
    m_card->setFixedWidth(style.pixels(620));
    m_card->layout()->setContentsMargins(style.pixels(36), style.pixels(32), style.pixels(36), style.pixels(32));
    m_card->layout()->setSpacing(style.pixels(12));
    fitCard();
}

} // namespace quarterdeck
