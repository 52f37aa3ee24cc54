// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/chatfile.h"

#include "conversations/chattext.h"
#include "documents/zipreader.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 largestChatText = 256 << 20; ///< bytes
constexpr QByteArrayView zipBeginning("PK\x03\x04");

/// iOS names it so; Android names it after the contact, in the telephone's language.
bool isTheText(const QString &name, const QByteArray &content)
{
    return name == "_chat.txt"_L1 || ChatText::parse(content).has_value();
}

Result<ChatFile> unzipped(ChatFile file)
{
    ZipReader zip(file.path);
    CHATFLOW_TRY(zip.open());
    bool found = false;
    for (;;) {
        const auto part = zip.next();
        if (!part)
            return fail(part.error());
        if (!*part)
            break;
        if (!found && (*part)->name.endsWith(".txt"_L1, Qt::CaseInsensitive)) {
            auto content = zip.content(largestChatText);
            if (!content)
                return fail(content.error());
            found = isTheText((*part)->name, *content);
            if (found) {
                file.text = std::move(*content);
                continue;
            }
        }
        file.media.insert((*part)->name, (*part)->size);
    }
    if (!found)
        return fail(Error::invalid(u"file"_s, u"no chat in it"_s));
    return file;
}

} // namespace

Result<ChatFile> ChatFile::read(const QString &path)
{
    ChatFile chat{.path = path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error{Error::Code::FileRead, {{u"path"_s, path}}, file.errorString()});
    if (file.peek(zipBeginning.size()) == zipBeginning) {
        chat.zipped = true;
        return unzipped(std::move(chat));
    }
    if (file.size() > largestChatText)
        return fail(Error{
            Error::Code::TooLarge, {{u"path"_s, path}, {u"limit"_s, QString::number(largestChatText)}}, {}});
    chat.text = file.readAll();
    return chat;
}

} // namespace chatflow
