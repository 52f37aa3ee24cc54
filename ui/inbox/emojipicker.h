// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/emojilist.h"

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QListWidget;

namespace chatflow
{

/// Small choice of emoji, found by their names in the language of the window. By keyboard: words in the
/// field, arrows through the emoji, Enter takes one, Escape closes.
class EmojiPicker : public QFrame
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 240; ///< shown at once

    /// Lies on `over`.
    explicit EmojiPicker(QWidget &over);

    /// Opens it above `place`, which is in its parent's coordinates.
    void openAbove(const QRect &place);

Q_SIGNALS:
    void chosen(const QString &emoji);
    void closed(); ///< nothing was chosen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void take();
    void retranslate();

    EmojiList m_emojis;
    QString m_language; ///< of m_emojis
    QStringList m_recent;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace chatflow
