// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPlainTextEdit>
#include <QUrl>

class QImage;

namespace chatflow
{

/// Where a person writes: plain text only, whatever is pasted or dropped. Files and pictures are handed out.
class ComposerField : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

    /// Whether files can go with what is written; otherwise they are not taken.
    void setTakesFiles(bool takes) { m_takesFiles = takes; }
    bool takesFiles() const { return m_takesFiles; }
    /// The files of this computer among what is dragged.
    static QList<QUrl> filesIn(const QMimeData &source);
    /// Whether it holds files or a picture rather than text. A cell of a table comes as both, and is text.
    static bool holdsFiles(const QMimeData &source);
    /// Hands out what holdsFiles().
    void take(const QMimeData &source);

Q_SIGNALS:
    void filesGiven(const QList<QUrl> &files);
    void pictureGiven(const QImage &picture);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool m_takesFiles = false;
};

} // namespace chatflow
