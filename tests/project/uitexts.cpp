// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/uitexts.h"

#include "project/scan.h"

#include <QSet>
#include <QXmlStreamReader>

namespace chatflow
{
using namespace Qt::StringLiterals;

namespace
{
/// The name of the function whose argument `position` is part of: "setText" for setText(a + "b"), empty when
/// none.
QString calleeAround(const QString &code, qsizetype position)
{
    static const QRegularExpression wrapper(
        uR"(^(QStringLiteral|QString|QLatin1StringView|QLatin1String|QAnyStringView)$)"_s);
    int depth = 0;
    for (qsizetype i = position - 1; i >= 0; --i) {
        const QChar c = code.at(i);
        if (c == u')' || c == u']' || c == u'}') {
            ++depth;
        } else if (c == u'(' || c == u'[' || c == u'{') {
            if (depth == 0 && c == u'(') {
                // `new QLabel(` and `QLabel title(` are both QLabel; `setText(` is itself.
                static const QRegularExpression name(uR"(((\b[A-Z]\w*)\s+)?\*?\b([A-Za-z_]\w*)\s*$)"_s);
                const auto match = name.match(code.left(i).right(120));
                if (wrapper.match(match.captured(3)).hasMatch())
                    continue;
                return match.captured(2).startsWith(u'Q') ? match.captured(2) : match.captured(3);
            }
            if (depth == 0)
                return {};
            --depth;
        } else if (c == u';' && depth == 0) {
            return {};
        }
    }
    return {};
}

QString withoutTags(QString text)
{
    static const QRegularExpression tag(uR"(</?\w[^>]*>|&\w+;)"_s);
    return text.remove(tag);
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression place(uR"(%(?:L?\d{1,2}|n|Ln))"_s);
    QSet<QString> found;
    auto it = place.globalMatch(text);
    while (it.hasNext())
        found.insert(it.next().captured().remove(u'L'));
    return found;
}
} // namespace

QList<Violation> checkUiTexts(const SourceFile &file)
{
    static const QRegularExpression shown(
        uR"(^(set(Text|Title|WindowTitle|SubTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|AccessibleDescription|LabelText|InformativeText|DetailedText|HeaderLabels|HorizontalHeaderLabels|Suffix|Prefix|Html|PlainText|TabText|ItemText|SpecialValueText)|add(Action|Item|Items|Tab|Menu|Button|Row|ToolBar|Section)|insert(Item|Tab)|showMessage|Q(Label|PushButton|ToolButton|Action|GroupBox|CheckBox|RadioButton|Menu|DockWidget|CommandLinkButton)|addDecorated\w*)$)"_s);
    static const QRegularExpression sentence(uR"(^[A-ZÁÉÍÓÚÑ¿¡][\w'’]*[,:]?(\s+[\w'’“”%]+[,.:;…!?]?){2,})"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression aside(
        uR"(^(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP|QT_TR_N_NOOP|q(Debug|Info|Warning|Critical|Fatal)|log\w+|Q_ASSERT_X?|static_assert|setStyleSheet|setObjectName|internal|fail|QRegularExpression)$)"_s);
    // "Choose a contact" is a sentence, "Noto Color Emoji" a name.
    static const QRegularExpression smallWord(uR"(\s\p{Ll})"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression word(uR"(\p{L}{2})"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (!file.isIn(u"ui/") || !file.isCpp())
        return {};
    QList<Violation> found;
    const QStringList lines = file.text().split(u'\n');
    for (const auto &literal : file.literals()) {
        const int line = file.lineAt(literal.position);
        if (!word.match(withoutTags(literal.text)).hasMatch() ||
            lines.at(line - 1).trimmed().startsWith(u'#'))
            continue;
        const QString callee = calleeAround(file.code(), literal.position);
        if (aside.match(callee).hasMatch())
            continue;
        if (shown.match(callee).hasMatch() ||
            (sentence.match(literal.text).hasMatch() && smallWord.match(literal.text).hasMatch()))
            found.append({file.path(), line, u"\"%1\" is not translated: tr()"_s.arg(literal.text.left(50))});
    }
    return found;
}

QHash<QString, Translation> translationsIn(const QString &ts)
{
    QHash<QString, Translation> found;
    QXmlStreamReader xml(ts);
    QString context;
    Translation message;
    bool used = true;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == u"name") {
                context = xml.readElementText();
            } else if (xml.name() == u"message") {
                message = {};
                message.context = context;
                message.plural = xml.attributes().value("numerus"_L1) == u"yes";
                used = true;
            } else if (xml.name() == u"source") {
                message.source = xml.readElementText();
            } else if (xml.name() == u"comment") {
                message.comment = xml.readElementText();
            } else if (xml.name() == u"translation") {
                const auto type = xml.attributes().value("type"_L1);
                message.finished = type.isEmpty();
                used = type != u"obsolete" && type != u"vanished";
                if (!message.plural)
                    message.texts.append(xml.readElementText());
            } else if (xml.name() == u"numerusform") {
                message.texts.append(xml.readElementText());
            }
        } else if (xml.isEndElement() && xml.name() == u"message" && used) {
            found.insert(message.key(), message);
        }
    }
    return found;
}

QStringList faultsInTranslations(const QHash<QString, Translation> &translations)
{
    QStringList faults;
    for (const Translation &message : translations) {
        const QString name = u"%1: \"%2\""_s.arg(message.context, message.source);
        if (!message.finished || message.texts.isEmpty() || message.texts.contains(QString())) {
            faults.append(name + " is not translated"_L1);
            continue;
        }
        for (const QString &text : message.texts) {
            QSet<QString> due = placeholders(message.source);
            QSet<QString> there = placeholders(text);
            if (message.plural) { // "one message" may leave the number out
                due.remove(u"%n"_s);
                there.remove(u"%n"_s);
            }
            if (due != there)
                faults.append(name + " has other placeholders than its translation"_L1);
        }
    }
    faults.sort();
    return faults;
}

QStringList untranslated(const QHash<QString, Translation> &sources,
                         const QHash<QString, Translation> &translations)
{
    QStringList faults;
    for (auto it = sources.begin(); it != sources.end(); ++it) {
        if (!translations.contains(it.key()))
            faults.append(u"%1: \"%2\" is missing"_s.arg(it->context, it->source));
    }
    faults.sort();
    return faults;
}

} // namespace chatflow
