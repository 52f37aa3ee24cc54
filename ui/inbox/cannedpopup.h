// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/cannedresponse.h"

#include <QFrame>
#include <QList>

class QListWidget;
class QPlainTextEdit;

namespace chatflow
{

/// The tenant's canned responses above the field in which "/" begins a shortcut. The keys stay in the field:
/// up and down choose, Enter and Tab take, Escape closes.
class CannedPopup : public QFrame
{
    Q_OBJECT

public:
    /// Lies on `over`, above `field` inside it, which must outlive it.
    CannedPopup(QPlainTextEdit &field, QWidget &over);

    void setResponses(const QList<CannedResponse> &responses);
    /// Opens it with all responses, as "/" does.
    void open();
    /// Those that fit what stands in the field, the best first; of a shortcut in several languages the
    /// window's comes first.
    static QList<CannedResponse> fitting(const QList<CannedResponse> &responses, const QString &text,
                                         const QString &language);

Q_SIGNALS:
    void chosen(const chatflow::CannedResponse &response);
    void manageRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void take();
    void place();

    QPlainTextEdit &m_field;
    QList<CannedResponse> m_responses;
    QList<CannedResponse> m_shown;
    QListWidget *m_list;
    bool m_dismissed = false; ///< closed by Escape, until the text is another shortcut's
};

} // namespace chatflow
