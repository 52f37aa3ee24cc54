// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/templatesyntax.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TemplateSyntaxText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TemplateSyntax)

public:
    static QString neverClosed(qsizetype line, const QString &name)
    {
        return tr("Line %1: the section “%2” is never closed.").arg(line).arg(name);
    }
    static QString neverOpened(qsizetype line, const QString &name)
    {
        return tr("Line %1: the section “%2” is closed and never opened.").arg(line).arg(name);
    }
};

TemplatePiece::Kind kindOf(QStringView sign)
{
    if (sign == u"#")
        return TemplatePiece::Kind::Section;
    if (sign == u"^")
        return TemplatePiece::Kind::Inverted;
    if (sign == u"/")
        return TemplatePiece::Kind::End;
    return TemplatePiece::Kind::Value; // "&" says in Mustache that nothing is escaped: here nothing ever is
}

/// The place up to which blanks reach back to the beginning of the line; `from` when something else is there.
qsizetype lineStart(const QString &text, qsizetype from)
{
    qsizetype at = from;
    while (at > 0 && (text.at(at - 1) == u' ' || text.at(at - 1) == u'\t'))
        --at;
    return at == 0 || text.at(at - 1) == u'\n' ? at : -1;
}

/// The beginning of the next line when only blanks are before it.
qsizetype nextLine(const QString &text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && (text.at(at) == u' ' || text.at(at) == u'\t' || text.at(at) == u'\r'))
        ++at;
    if (at == text.size())
        return at;
    return text.at(at) == u'\n' ? at + 1 : -1;
}

void matchSections(ParsedTemplate &parsed)
{
    QList<qsizetype> open;
    const auto report = [&parsed](TemplateProblem::Kind kind, const TemplatePiece &piece) {
        parsed.problems.append({kind, piece.text, piece.position, piece.length});
    };
    for (qsizetype i = 0; i < parsed.pieces.size(); ++i) {
        const TemplatePiece &piece = parsed.pieces.at(i);
        if (piece.isSection())
            open.append(i);
        if (piece.kind != TemplatePiece::Kind::End)
            continue;
        const bool isOpen = std::ranges::any_of(
            open, [&](qsizetype index) { return parsed.pieces.at(index).text == piece.text; });
        if (!isOpen) {
            report(TemplateProblem::Kind::NeverOpened, piece);
            continue;
        }
        while (parsed.pieces.at(open.last()).text != piece.text)
            report(TemplateProblem::Kind::NeverClosed, parsed.pieces.at(open.takeLast()));
        parsed.pieces[open.takeLast()].end = i;
    }
    for (const qsizetype index : std::as_const(open))
        report(TemplateProblem::Kind::NeverClosed, parsed.pieces.at(index));
    std::ranges::stable_sort(parsed.problems, {}, &TemplateProblem::position);
}

} // namespace

ParsedTemplate parseTemplate(const QString &text)
{
    static const QRegularExpression tag(
        u"\\{(?:!(?<comment>[^{}]*)|(?<sign>[#^/&]?)\\s*(?<name>[A-Za-z_][A-Za-z0-9_]*|\\.)\\s*)\\}"_s);
    ParsedTemplate parsed;
    qsizetype done = 0;
    for (auto found = tag.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const bool isComment = !match.hasCaptured(u"name");
        TemplatePiece piece{isComment ? TemplatePiece::Kind::Comment : kindOf(match.capturedView(u"sign")),
                            match.captured(isComment ? u"comment" : u"name"), match.capturedStart(),
                            match.capturedLength()};
        qsizetype until = piece.position;
        qsizetype next = match.capturedEnd();
        if (piece.kind != TemplatePiece::Kind::Value) {
            const qsizetype start = lineStart(text, until);
            const qsizetype after = nextLine(text, next);
            if (start >= done && start >= 0 && after >= 0) {
                until = start;
                next = after;
            }
        }
        if (until > done)
            parsed.pieces.append(
                {TemplatePiece::Kind::Text, text.sliced(done, until - done), done, until - done});
        parsed.pieces.append(piece);
        done = next;
    }
    if (done < text.size())
        parsed.pieces.append({TemplatePiece::Kind::Text, text.sliced(done), done, text.size() - done});
    matchSections(parsed);
    return parsed;
}

QString problemText(const TemplateProblem &problem, const QString &templateText)
{
    const qsizetype line = QStringView(templateText).first(problem.position).count(u'\n') + 1;
    return problem.kind == TemplateProblem::Kind::NeverClosed
               ? TemplateSyntaxText::neverClosed(line, problem.name)
               : TemplateSyntaxText::neverOpened(line, problem.name);
}

} // namespace chatflow
