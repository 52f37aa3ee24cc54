// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "conversations/attachment.h"

#include <QList>
#include <QScrollArea>
#include <QUrl>

class QImage;
class QVBoxLayout;

namespace chatflow
{

/// The files that go with the next answer, each with its size, as what it goes, and a way to leave it out.
class AttachmentRow : public QScrollArea
{
    Q_OBJECT

public:
    /// Of one answer.
    static constexpr int most = 10;

    explicit AttachmentRow(QWidget *parent = nullptr);

    /// Files are looked at in the thread pool, and pictures made a file there.
    void add(const QList<QUrl> &files);
    void add(const QImage &picture);
    const QList<Attachment> &files() const { return m_files; }
    /// What is still being looked at is dropped.
    void setFiles(const QList<Attachment> &files);
    /// Whether recordings can go as if they had been recorded in the chat.
    void setOffersVoice(bool offers);

    QSize sizeHint() const override;

Q_SIGNALS:
    void filesChanged();
    /// A file that cannot be sent, and why.
    void refused(const QString &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrived(quint64 set, const QString &name, const Result<Attachment> &file);
    void rebuild();
    QWidget *chip(int number);
    QString detailOf(const Attachment &file) const;
    QString reasonOf(const QString &name, const Error &error) const;

    QList<Attachment> m_files;
    QWidget *m_chips;
    QVBoxLayout *m_column;
    bool m_voice = true;
    quint64 m_set = 0; ///< grows with setFiles()
};

} // namespace chatflow
