// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/chattext.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype longestHead = 60;  ///< of the date and time before an entry
constexpr qsizetype longestName = 200; ///< of who wrote it

/// A line that begins an entry, as it is written: whether its date makes sense in an order is another matter.
struct EntryHead {
    std::array<int, 3> date{};
    QTime time;
    QString rest; ///< of the line
};

bool isDirectionMark(QChar c)
{
    const ushort code = c.unicode();
    return code == 0x200E || code == 0x200F || code == 0xFEFF || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

QString withoutDirectionMarks(const QString &text)
{
    QString plain = text;
    plain.removeIf(isDirectionMark);
    return plain;
}

std::optional<QTime> clockTime(const QRegularExpressionMatch &match)
{
    int hour = match.capturedView(u"hour").toInt();
    const QString half = match.captured(u"half").toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == "p"_L1 ? 12 : 0);
    }
    const QTime time(hour, match.capturedView(u"minute").toInt(), match.capturedView(u"second").toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// 31/12/26, 23:59 - …   12/31/26, 11:59 PM - …   31.12.26, 23:59 - …   [31/12/26, 23:59:59] …
std::optional<EntryHead> entryHead(const QString &line)
{
    static const QRegularExpression pattern(
        u"^(?<open>\\[)?(?<a>\\d{1,4})[./-](?<b>\\d{1,2})[./-](?<c>\\d{1,4}),? +(?<hour>\\d{1,2})[:.]"
        "(?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?(?: *(?<half>[ap])\\.? ?m\\.?)?(?<close>\\] | - )"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Only the beginning is asked for its form, without marks of direction and with usual blanks; what the
    // entry says stays as it is.
    QString head;
    std::array<qsizetype, longestHead + 1> after{}; ///< a character of the head: where the line goes on
    for (qsizetype i = 0; i < line.size() && head.size() < longestHead; ++i) {
        const QChar c = line.at(i);
        if (isDirectionMark(c))
            continue;
        head += c == QChar(0x202F) || c == QChar(0x00A0) ? QChar(u' ') : c;
        after.at(static_cast<size_t>(head.size())) = i + 1;
    }
    const QRegularExpressionMatch match = pattern.match(head);
    if (!match.hasMatch() || match.captured(u"open").isEmpty() == match.captured(u"close").startsWith(u']'))
        return std::nullopt;
    const auto time = clockTime(match);
    if (!time)
        return std::nullopt;
    return EntryHead{.date = {match.capturedView(u"a").toInt(), match.capturedView(u"b").toInt(),
                              match.capturedView(u"c").toInt()},
                     .time = *time,
                     .rest = line.sliced(after.at(static_cast<size_t>(match.capturedEnd())))};
}

/// Invalid when it is no date in that order.
QDate dateOf(const std::array<int, 3> &parts, DateOrder order)
{
    const auto [a, b, c] = parts;
    if (order == DateOrder::YearFirst)
        return a >= 1000 ? QDate(a, b, c) : QDate();
    const int year = c < 100 ? 2000 + c : c;
    if (year < 1000)
        return {};
    return order == DateOrder::DayFirst ? QDate(year, b, a) : QDate(year, a, b);
}

/// Those in which the most lines have a date: a message may quote lines of another chat.
QList<DateOrder> ordersOf(const QList<EntryHead> &heads)
{
    constexpr std::array all{DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst};
    qsizetype most = 1;
    QList<DateOrder> best;
    for (const DateOrder order : all) {
        const auto fitting = std::ranges::count_if(
            heads, [order](const EntryHead &head) { return dateOf(head.date, order).isValid(); });
        if (fitting > most)
            best.clear();
        if (fitting >= most) {
            most = fitting;
            best.append(order);
        }
    }
    // The fifth of May is one day in either order.
    const bool same = best.size() == 2 && std::ranges::all_of(heads, [&best](const EntryHead &head) {
                          return dateOf(head.date, best.at(0)) == dateOf(head.date, best.at(1));
                      });
    return same ? best.first(1) : best;
}

QString kindOfFile(const QString &name)
{
    static const QHash<QString, QString> byEnding{
        {u"jpg"_s, u"image"_s},    {u"jpeg"_s, u"image"_s}, {u"png"_s, u"image"_s}, {u"gif"_s, u"image"_s},
        {u"webp"_s, u"sticker"_s}, {u"mp4"_s, u"video"_s},  {u"mov"_s, u"video"_s}, {u"3gp"_s, u"video"_s},
        {u"opus"_s, u"audio"_s},   {u"ogg"_s, u"audio"_s},  {u"m4a"_s, u"audio"_s}, {u"mp3"_s, u"audio"_s},
        {u"aac"_s, u"audio"_s},    {u"vcf"_s, u"contact"_s}};
    return byEnding.value(QFileInfo(name).suffix().toLower(), u"document"_s);
}

/// WhatsApp's words for a file that was not exported: what it was, as far as it says so.
QString kindLeftOut(const QString &plain)
{
    static const QRegularExpression android(
        u"^<(?:media omitted|multimedia omitido|archivo omitido|m[ií]dia (?:oculta|omitida)|"
        "arquivo de m[ií]dia oculto)>$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression apple(
        u"(?:^|•.* )(?<what>image|imagen|imagem|foto|photo|gif|v[ií]deo|video "
        u"note|[aá]udio|sticker|figurinha|"
        "document|documento|contact card|tarjeta de contacto|cart[aã]o de contato) "
        "(?:omitted|omitid[oa]|ocultad[oa]|ocult[oa])$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (android.match(plain).hasMatch())
        return u"document"_s; // it may have been anything
    const auto match = apple.match(plain);
    if (!match.hasMatch())
        return {};
    const QString what = match.captured(u"what").toLower();
    if (what.startsWith(u'v'))
        return u"video"_s;
    if (what.startsWith(u'a') || what.startsWith(u'á'))
        return u"audio"_s;
    if (what.startsWith("doc"_L1))
        return u"document"_s;
    if (what == "sticker"_L1 || what == "figurinha"_L1)
        return u"sticker"_s;
    return what.contains("conta"_L1) ? u"contact"_s : u"image"_s;
}

/// WhatsApp's words in the place of a message that was taken back.
bool isTakenBack(const QString &plain)
{
    static const QRegularExpression pattern(
        u"^(?:this message was deleted|you deleted this message|se elimin[oó] este mensaje|"
        "eliminaste este mensaje|(?:esta )?mensagem (?:foi )?apagada|voc[eê] apagou esta mensagem)\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(plain).hasMatch();
}

void readFile(ChatEntry &entry)
{
    static const QRegularExpression apple(u"\\s*<(?:attached|adjunto|anexado): *(?<file>[^<>\\n]+)>\\s*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression android(
        u"^(?<file>[^\\n]+\\.\\w{1,5}) \\((?:file attached|archivo adjunto|arquivo anexado)\\)(?:\\n|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &pattern : {apple, android}) {
        const auto match = pattern.match(entry.text);
        if (!match.hasMatch())
            continue;
        entry.file = match.captured(u"file").trimmed();
        entry.kind = kindOfFile(entry.file);
        entry.text.remove(match.capturedStart(), match.capturedLength());
        return;
    }
}

/// What was gathered line by line becomes what was said.
void finishEntry(ChatEntry &entry)
{
    static const QRegularExpression edited(
        u"\\s*<(?:this message was edited|se edit[oó] este mensaje\\.?|mensagem editada)>\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // iOS marks what WhatsApp says itself under somebody's name.
    const bool marked = entry.text.startsWith(QChar(0x200E));
    entry.text = withoutDirectionMarks(entry.text);
    entry.text.remove(edited);
    entry.text = entry.text.trimmed();
    entry.kind = u"text"_s;
    if (entry.author.isEmpty())
        return;
    if (const QString kind = kindLeftOut(entry.text); !kind.isEmpty()) {
        entry.kind = kind;
        entry.text.clear();
        return;
    }
    readFile(entry);
    entry.text = entry.text.trimmed();
    if (entry.file.isEmpty() && (marked || entry.text.isEmpty() || isTakenBack(entry.text)))
        entry.author.clear();
}

ChatEntry beginEntry(const EntryHead &head, const QDate &day)
{
    ChatEntry entry;
    entry.at = QDateTime(day, head.time, Qt::UTC);
    const qsizetype colon = head.rest.indexOf(u": "_s);
    const bool endsWithName = colon < 0 && head.rest.endsWith(u':'); // an empty first line
    const qsizetype end = endsWithName ? head.rest.size() - 1 : colon;
    const QString name = end > 0 ? withoutDirectionMarks(head.rest.first(end)).trimmed() : QString();
    if (name.isEmpty() || name.size() > longestName) {
        entry.text = head.rest;
    } else {
        entry.author = name;
        entry.text = endsWithName ? QString() : head.rest.sliced(colon + 2);
    }
    return entry;
}

} // namespace

QString toString(DateOrder order)
{
    switch (order) {
    case DateOrder::DayFirst:
        return u"dmy"_s;
    case DateOrder::MonthFirst:
        return u"mdy"_s;
    case DateOrder::YearFirst:
        return u"ymd"_s;
    }
    return {};
}

std::optional<DateOrder> dateOrderFromString(QStringView text)
{
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst}) {
        if (toString(order) == text)
            return order;
    }
    return std::nullopt;
}

qsizetype ChatText::messages() const
{
    return std::ranges::count_if(entries, [](const ChatEntry &entry) { return !entry.author.isEmpty(); });
}

Result<ChatText> ChatText::parse(const QByteArray &content, std::optional<DateOrder> order)
{
    QString all = QString::fromUtf8(content);
    all.replace(u"\r\n"_s, u"\n"_s);
    const QStringList lines = all.split(u'\n');
    QList<EntryHead> heads;
    for (const QString &line : lines) {
        if (auto head = entryHead(line))
            heads.append(std::move(*head));
    }
    ChatText chat;
    chat.possibleOrders = ordersOf(heads);
    if (chat.possibleOrders.isEmpty())
        return fail(Error::invalid(u"file"_s, u"no exported chat"_s));
    if (order && !chat.possibleOrders.contains(*order))
        return fail(Error::invalid(u"order"_s, toString(*order)));
    chat.order = order.value_or(chat.possibleOrders.constFirst());
    heads.clear();
    for (const QString &line : lines) {
        const auto head = entryHead(line);
        const QDate day = head ? dateOf(head->date, chat.order) : QDate();
        if (day.isValid())
            chat.entries.append(beginEntry(*head, day));
        else if (!chat.entries.isEmpty())
            chat.entries.last().text += u'\n' + line;
    }
    for (ChatEntry &entry : chat.entries) {
        finishEntry(entry);
        if (!entry.author.isEmpty() && !chat.authors.contains(entry.author))
            chat.authors.append(entry.author);
    }
    return chat;
}

} // namespace chatflow
