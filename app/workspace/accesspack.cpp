// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/accesspack.h"

#include "conversations/conversationexport.h"
#include "documents/ziparchive.h"
#include "workspace/personeraser.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QFuture<Result<QString>> zipped(const QString &path, const QJsonObject &data,
                                const std::shared_ptr<QTemporaryDir> &folder)
{
    return QtConcurrent::run([path, data, folder]() -> Result<QString> {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ZipArchive zip(path);
        CHATFLOW_TRY(zip.open());
        CHATFLOW_TRY(zip.add(u"data.json"_s, QJsonDocument(data).toJson(), now));
        CHATFLOW_TRY(zip.addFile(u"messages.html"_s, folder->filePath(u"messages.html"_s), now));
        CHATFLOW_TRY(zip.finish());
        return path;
    });
}

} // namespace

AccessPack::AccessPack(PersonEraser &people, ConversationExport &files)
    : m_people(people)
    , m_files(files)
{
}

QFuture<Result<QString>> AccessPack::write(const Actor &actor, const Request &request,
                                           const CancelToken &stop)
{
    return toFuture(steps(&m_people, &m_files, actor, request, stop));
}

QCoro::Task<Result<QString>> AccessPack::steps(PersonEraser *people, ConversationExport *files, Actor actor,
                                               Request request, CancelToken stop)
{
    const auto collecting = people->dataOf(actor, request.tenant, request.contact);
    const auto data = co_await settled(collecting);
    if (!data)
        co_return fail(data.error());
    if (stop.isCancelled())
        co_return fail(Error::cancelled());
    // Only we can read what stands there in the meantime, and it goes with the last who needs it.
    const auto folder = std::make_shared<QTemporaryDir>();
    ExportRequest reading{.tenant = request.tenant,
                          .scope = {},
                          .format = ExportFormat::Html,
                          .path = folder->filePath(u"messages.html"_s),
                          .zone = request.zone};
    reading.scope.contact = request.contact;
    reading.scope.notes = true; // what was noted of a person is theirs to know
    const ConversationExport::Progress nobody;
    const auto exporting = files->write(actor, reading, nobody, stop);
    const auto exported = co_await settled(exporting);
    if (!exported)
        co_return fail(exported.error());
    const auto zipping = zipped(request.path, *data, folder);
    auto written = co_await settled(zipping);
    co_return written;
}

} // namespace chatflow
