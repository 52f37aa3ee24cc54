// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace chatflow
{
using namespace Qt::StringLiterals;

namespace
{
bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}
} // namespace

SourceFile::SourceFile(const QString &path, const QString &text)
    : m_path(path)
    , m_text(text)
    , m_code(text)
{
    if (isCpp()) {
        takeApart();
        findIncludes();
    }
}

int SourceFile::lineAt(qsizetype position) const
{
    return static_cast<int>(QStringView(m_text).left(position).count(u'\n')) + 1;
}

int SourceFile::lineCount() const
{
    return static_cast<int>(m_text.count(u'\n')) + (m_text.isEmpty() || m_text.endsWith(u'\n') ? 0 : 1);
}

QString SourceFile::folder() const
{
    const QStringList parts = m_path.split(u'/');
    return parts.size() > 2 ? parts.at(1) : QString();
}

void SourceFile::takeApart()
{
    const auto blank = [this](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (m_code.at(i) != u'\n')
                m_code[i] = u' ';
        }
    };
    qsizetype at = 0;
    while (at < m_text.size()) {
        const QChar c = m_text.at(at);
        const QChar next = at + 1 < m_text.size() ? m_text.at(at + 1) : QChar();
        qsizetype end = at + 1;
        if (c == u'/' && next == u'/') {
            end = m_text.indexOf(u'\n', at);
            end = end < 0 ? m_text.size() : end;
            blank(at, end);
        } else if (c == u'/' && next == u'*') {
            end = m_text.indexOf("*/"_L1, at + 2);
            end = end < 0 ? m_text.size() : end + 2;
            blank(at, end);
        } else if (c == u'"') {
            const bool raw =
                at > 0 && m_text.at(at - 1) == u'R' &&
                (at < 2 || !isWordCharacter(m_text.at(at - 2)) || u"uUL8"_s.contains(m_text.at(at - 2)));
            end = raw ? skipRawString(at) : skipLiteral(at);
            m_literals.append({at, m_text.mid(at + 1, std::max<qsizetype>(end - at - 2, 0))});
            blank(at + 1, end - 1);
        } else if (c == u'\'' && !(at > 0 && m_text.at(at - 1).isDigit())) { // not the separator of 1'000
            end = skipLiteral(at);
            blank(at + 1, end - 1);
        }
        at = end;
    }
}

qsizetype SourceFile::skipRawString(qsizetype quote)
{
    const qsizetype open = m_text.indexOf(u'(', quote);
    if (open < 0)
        return m_text.size();
    const QString closing = u')' + m_text.mid(quote + 1, open - quote - 1) + u'"';
    const qsizetype end = m_text.indexOf(closing, open);
    return end < 0 ? m_text.size() : end + closing.size();
}

qsizetype SourceFile::skipLiteral(qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < m_text.size() && m_text.at(at) != m_text.at(quote) && m_text.at(at) != u'\n')
        at += m_text.at(at) == u'\\' ? 2 : 1;
    return std::min(at + 1, m_text.size());
}

void SourceFile::findIncludes()
{
    static const QRegularExpression directive(uR"(^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">])"_s,
                                              QRegularExpression::MultilineOption);
    auto matches = directive.globalMatch(m_text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        // One that is commented out has no '#' in code().
        if (m_code.mid(match.capturedStart(), match.capturedLength()).contains(u'#'))
            m_includes.append(
                {lineAt(match.capturedStart(2)), match.captured(2), match.captured(1) == u"\""});
    }
}

QList<SourceFile> sourceFiles(const QString &root, const QStringList &folders, const QStringList &suffixes)
{
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator it(root + u'/' + folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = QDir(root).relativeFilePath(it.next());
            const bool wanted =
                std::ranges::any_of(suffixes, [&](const QString &s) { return path.endsWith(s); });
            if (wanted && !path.startsWith("tests/data/"_L1) && !path.contains("/node_modules/"_L1))
                paths.append(path);
        }
    }
    paths.sort();
    QList<SourceFile> files;
    for (const QString &path : paths) {
        QFile file(root + u'/' + path);
        if (file.open(QIODevice::ReadOnly))
            files.append(SourceFile(path, QString::fromUtf8(file.readAll())));
    }
    return files;
}

} // namespace chatflow
