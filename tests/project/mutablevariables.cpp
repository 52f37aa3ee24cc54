// SPDX-License-Identifier: GPL-3.0-or-later
// Finds variables that live as long as the program and can change: at namespace scope, static in a class,
// static in a function. It reads declarations as this project writes them; it is no C++ parser.
#include "project/scan.h"

namespace chatflow
{
using namespace Qt::StringLiterals;

namespace
{
/// Where the operating system calls a plain function and hands it nothing, so that a global is the only way.
const QStringList &exceptions()
{
    static const QStringList paths{u"app/engine/stopsignal.cpp"_s, u"app/base/crashtrace.cpp"_s};
    return paths;
}

enum class Scope { Namespace, Class, Function };
enum class Block { Namespace, Class, Enum, Function, Initializer };

QString withoutAngles(const QString &text)
{
    QString result;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool arrow = c == u'>' && i > 0 && text.at(i - 1) == u'-';
        if (c == u'<')
            ++depth;
        else if (c == u'>' && !arrow && depth > 0)
            --depth;
        else if (depth == 0)
            result += c;
    }
    return result;
}

QString withoutPreprocessor(QString code)
{
    static const QRegularExpression directive(uR"(^[ \t]*#(?:[^\n\\]|\\.|\\\n)*)"_s,
                                              QRegularExpression::MultilineOption);
    auto it = directive.globalMatch(code);
    while (it.hasNext()) {
        const auto match = it.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (code.at(i) != u'\n')
                code[i] = u' ';
        }
    }
    return code;
}

/// A declaration without what may stand before it: labels, attributes, a template head.
QString bare(const QString &declaration)
{
    static const QRegularExpression before(
        uR"(^\s*(?:(?:public|protected|private|Q_SIGNALS|(?:public|protected|private)\s+Q_SLOTS)\s*:(?!:)|\[\[[^\]]*\]\]|QT_(?:BEGIN|END)_NAMESPACE\b)\s*)"_s);
    QString text = declaration.trimmed();
    while (true) {
        const auto match = before.match(text);
        if (!match.hasMatch())
            break;
        text = text.mid(match.capturedLength()).trimmed();
    }
    return text;
}

Block blockAfter(const QString &head)
{
    static const QRegularExpression space(uR"(^(inline\s+)?namespace\b|^extern\s*"\s*"$)"_s);
    static const QRegularExpression klass(uR"(^(template\s*)?(typedef\s+)?(class|struct|union)\b)"_s);
    static const QRegularExpression enumeration(uR"(^(typedef\s+)?enum\b)"_s);
    static const QRegularExpression assignment(uR"((?<![=!<>+*/%&|^-])=(?!=))"_s);
    const QString text = bare(head);
    if (space.match(text).hasMatch())
        return Block::Namespace;
    if (enumeration.match(text).hasMatch())
        return Block::Enum;
    const QString plain = withoutAngles(text).trimmed();
    if (klass.match(plain).hasMatch() && !plain.contains(u'('))
        return Block::Class;
    const qsizetype parameters = plain.indexOf(u'(');
    if (assignment.match(parameters < 0 ? plain : plain.left(parameters)).hasMatch() &&
        !plain.contains("operator"_L1))
        return Block::Initializer;
    return parameters >= 0 ? Block::Function : Block::Initializer;
}

bool isInitializedByBrackets(const QString &declaration)
{
    static const QRegularExpression value(
        uR"(^((u8|u|U|L)?"|'|[0-9&]|true$|false$|nullptr$|new |std::move|std::make|QStringLiteral))"_s);
    const QStringList arguments = argumentsAt(declaration, declaration.indexOf(u'('));
    return std::ranges::any_of(arguments, [&](const QString &a) { return value.match(a).hasMatch(); });
}

/// The name of the variable that `declaration` declares, when it can change and outlives its scope; else
/// empty.
QString mutableVariable(const QString &declaration, Scope scope)
{
    static const QRegularExpression other(
        uR"(^(using|typedef|friend|static_assert|class|struct|union|enum|return|namespace|template|explicit|virtual|Q_[A-Z]\w*\s*(\(|$)))"_s);
    static const QRegularExpression isStatic(uR"(\b(static|thread_local)\b)"_s);
    static const QRegularExpression isConstant(uR"(\b(const|constexpr|consteval)\b)"_s);
    static const QRegularExpression lastName(uR"(([A-Za-z_]\w*)\s*(\[[^\]]*\]\s*)*$)"_s);
    const QString text = bare(declaration);
    if (text.isEmpty() || other.match(text).hasMatch())
        return {};
    if (scope != Scope::Namespace && !isStatic.match(text).hasMatch())
        return {};
    const QString whole = withoutAngles(text);
    const qsizetype end = whole.indexOf(QRegularExpression(uR"([={(])"_s));
    if (end >= 0 && whole.at(end) == u'(' && !isInitializedByBrackets(whole))
        return {}; // a function
    const QString plain = (end < 0 ? whole : whole.left(end)).trimmed();
    if (plain.contains("operator"_L1) ||
        plain.split(QRegularExpression(uR"([\s*&]+)"_s), Qt::SkipEmptyParts).size() < 2)
        return {};
    if (plain.contains(QRegularExpression(uR"(\bconstexpr\b)"_s)))
        return {};
    const QString declarator =
        plain.mid(std::max<qsizetype>(plain.lastIndexOf(u'*'), 0)); // of a pointer: is it const?
    return isConstant.match(declarator).hasMatch() ? QString() : lastName.match(plain).captured(1);
}

class Walk
{
public:
    explicit Walk(const SourceFile &file)
        : m_file(file)
        , m_code(withoutPreprocessor(file.code()))
    {
        scope(0, m_code.size(), Scope::Namespace);
    }

    QList<Violation> found;

private:
    void scope(qsizetype from, qsizetype to, Scope kind)
    {
        qsizetype start = from;
        for (qsizetype i = from; i < to; ++i) {
            const QChar c = m_code.at(i);
            if (c == u';') {
                declaration(start, i, kind);
                start = i + 1;
            } else if (c == u'(' || c == u'[' || c == u'{') {
                const qsizetype close = closingBracket(m_code, i);
                if (close < 0 || close >= to)
                    return;
                if (c == u'{' && block(start, i, close))
                    start = close + 1;
                i = close;
            }
        }
    }

    /// False when the block is part of a declaration that goes on.
    bool block(qsizetype start, qsizetype open, qsizetype close)
    {
        switch (blockAfter(m_code.mid(start, open - start))) {
        case Block::Namespace:
            scope(open + 1, close, Scope::Namespace);
            return true;
        case Block::Class:
            scope(open + 1, close, Scope::Class);
            return true;
        case Block::Function:
            body(open + 1, close);
            return true;
        case Block::Enum:
            return true;
        case Block::Initializer:
            break;
        }
        return false;
    }

    void body(qsizetype from, qsizetype to)
    {
        static const QRegularExpression kept(uR"(\b(static|thread_local)\b)"_s);
        qsizetype at = from;
        while ((at = m_code.indexOf(kept, at)) >= 0 && at < to) {
            const qsizetype end = m_code.indexOf(u';', at);
            declaration(at, end < 0 ? to : end, Scope::Function);
            at = end < 0 ? to : end;
        }
    }

    void declaration(qsizetype from, qsizetype to, Scope kind)
    {
        const QString text = m_code.mid(from, to - from);
        const QString name = mutableVariable(text, kind);
        if (name.isEmpty())
            return;
        const qsizetype firstWord = from + text.indexOf(bare(text).left(8));
        found.append(
            {m_file.path(), m_file.lineAt(firstWord),
             u"'%1' outlives its scope and can change: make it a member of an object that workspace/ owns"_s
                 .arg(name)});
    }

    const SourceFile &m_file;
    QString m_code;
};
} // namespace

QList<Violation> checkMutableVariables(const SourceFile &file)
{
    if (!file.isCpp() || file.isIn(u"tests/") || exceptions().contains(file.path()))
        return {};
    return Walk(file).found;
}

} // namespace chatflow
