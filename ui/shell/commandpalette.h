// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/palettemodel.h"
#include "shell/palettesource.h"

#include <QFrame>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;

namespace chatflow
{

class LayoutMemory;

/// One field that finds everything: businesses, pages, commands, and what the pages bring. Asks all sources
/// at each key, shows each answer when it comes, and drops answers to what is not asked any more. Worked by
/// the keyboard alone; the mouse works too. What was used lately comes first.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// `layout` outlives it.
    explicit CommandPalette(LayoutMemory &layout, QWidget *parent = nullptr);

    /// Begins anew with `sources`, which outlive what is on the way or are taken away by another call.
    /// `placeholder` says what can be found.
    void begin(const QList<PaletteSource *> &sources, const QString &placeholder);
    /// Forgets all sources.
    void end();
    /// All sources have answered what is asked now.
    bool isSettled() const { return m_waiting == 0; }
    const PaletteModel &finds() const { return m_model; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Something was chosen and is run next, or the person gave up.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Answer {
        QString heading;
        std::optional<Result<QList<PaletteItem>>> finds; ///< none while it is on its way
    };

    void ask();
    void answered(qsizetype source, const Result<QList<PaletteItem>> &finds);
    void showFinds();
    QList<PaletteModel::Group> groups() const;
    void select(int row);
    void move(int step);
    void choose();
    void run(PaletteItem item);
    void retranslate();

    LayoutMemory &m_layout;
    QList<PaletteSource *> m_sources;
    QList<Answer> m_answers;
    QStringList m_recent; ///< ids, the latest first
    int m_question = 0;
    int m_waiting = 0;         ///< sources that have not answered
    bool m_shown = false;      ///< the rows are of the question of the moment
    bool m_enterWaits = false; ///< the person pressed Enter before the answers were there
    PaletteModel m_model;
    QLineEdit *m_field;
    QListView *m_view;
    QLabel *m_nothing;
};

} // namespace chatflow
