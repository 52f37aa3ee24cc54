// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// A source file of this repository, taken apart far enough for rules about it: what is code, what is a
/// string.
class SourceFile
{
public:
    struct Literal {
        qsizetype position = 0; ///< of the opening quote, in text() and code()
        QString text;           ///< as written, without the quotes
    };
    struct Include {
        int line = 0;
        QString name;
        bool quoted = false; ///< "folder/file.h", not <file>
    };

    /// `path` is relative to the root of the repository, with slashes.
    SourceFile(const QString &path, const QString &text);

    const QString &path() const { return m_path; }
    const QString &text() const { return m_text; }
    /// text() with comments and what stands in string and character literals blanked out; same length, same
    /// lines.
    const QString &code() const { return m_code; }
    const QList<Literal> &literals() const { return m_literals; }
    const QList<Include> &includes() const { return m_includes; }
    int lineAt(qsizetype position) const; ///< 1 for the first
    int lineCount() const;

    bool isCpp() const { return isHeader() || m_path.endsWith(u".cpp"); }
    bool isHeader() const { return m_path.endsWith(u".h"); }
    QString fileName() const { return m_path.section(u'/', -1); }
    /// "net" of app/net/sse.cpp, "widgets" of ui/widgets/x.h, empty for app/x.h.
    QString folder() const;
    bool isIn(QStringView folder) const { return m_path.startsWith(folder); }

private:
    void takeApart();
    qsizetype skipRawString(qsizetype quote);
    qsizetype skipLiteral(qsizetype quote);
    void findIncludes();

    QString m_path;
    QString m_text;
    QString m_code;
    QList<Literal> m_literals;
    QList<Include> m_includes;
};

/// All files below `folders` of `root` whose names end with one of `suffixes`; build output and test data
/// left out.
QList<SourceFile> sourceFiles(const QString &root, const QStringList &folders, const QStringList &suffixes);

} // namespace chatflow
