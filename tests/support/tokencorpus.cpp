// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tokencorpus.h"

#include "support/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

TokenCorpus TokenCorpus::load()
{
    TokenCorpus corpus;
    QFile file(dataPath(u"language/tokencorpus.bin"_s));
    if (!file.open(QIODevice::ReadOnly))
        return corpus;
    const QJsonObject json = QJsonDocument::fromJson(qUncompress(file.readAll())).object();
    for (const QJsonValue &one : json.value(u"texts"_s).toArray())
        corpus.texts << Entry{one[0].toString(), one[1].toInteger(), one[2].toInteger()};
    for (const QJsonValue &one : json.value(u"utf8"_s).toArray()) {
        const QByteArray bytes = QByteArray::fromBase64(one[0].toString().toLatin1());
        corpus.brokenUtf8 << Entry{QString::fromUtf8(bytes), one[1].toInteger(), one[2].toInteger()};
    }
    return corpus;
}

} // namespace chatflow::test
